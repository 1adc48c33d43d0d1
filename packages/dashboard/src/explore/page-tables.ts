import { createTable } from "@unburden/core";
import { sqlEngine } from "@unburden/core/sql";
import type { Database } from "../duckdb.ts";
import type { Source } from "../page/scope.ts";
import type { ExploredRows } from "./complete-csv.ts";
import type { Explorable } from "./explorable.ts";
import { listRows } from "./listed-rows.ts";
import type { OpenedTable, OpeningProgress } from "./opened-table.ts";
import { siteRows } from "./site-rows.ts";

/** A source whose rows come into the page. */
export type PageSource = Exclude<Source, "server">;

/** Opens tables in a database in the page, which is started once. */
export class PageTables {
  private database: Promise<Database> | null = null;

  /** `changed` is called when the reader's own ledger changes after it was read. */
  constructor(
    private readonly progress: OpeningProgress,
    private readonly changed: () => void,
  ) {}

  /** Puts the table's rows into the database, instead of those that were there; null when the source has none. */
  async open(explorable: Explorable, source: PageSource): Promise<OpenedTable | null> {
    const [database, { csv, count, departments }] = await Promise.all([
      this.start(),
      this.rows(explorable, source),
    ]);
    if (count === 0) return null;
    const { table } = explorable;
    await database.query(`DROP TABLE IF EXISTS "${table.name}"`);
    await database.load({ name: table.name, create: createTable(table), csv });
    const { linkViews } = await import("./linked-views.ts");
    return {
      views: await linkViews(explorable, database),
      engine: sqlEngine(database.query),
      departments,
      list: (filter, from) => listRows(explorable, database, filter, from),
    };
  }

  private start(): Promise<Database> {
    this.database ??= import("../duckdb.ts").then(({ openDatabase }) =>
      openDatabase((share) => {
        this.progress("database", share);
      }),
    );
    this.database.catch(() => {
      this.database = null;
    });
    return this.database;
  }

  private async rows(explorable: Explorable, source: PageSource): Promise<ExploredRows> {
    if (source !== "own") return siteRows(explorable, source);
    const { ownSource } = await import("./own-source.ts");
    return ownSource(explorable, this.changed);
  }
}
