import { createTable } from "@unburden/core";
import { sqlEngine } from "@unburden/core/sql";
import type { Database } from "../duckdb.ts";
import type { DistrictName } from "../page/bundle.ts";
import type { Source } from "../page/scope.ts";
import { compareSides } from "./compare-sides.ts";
import { explorableNamed, type Explorable } from "./explorable.ts";
import type { LinkedViews } from "./linked-views.ts";
import { listRows } from "./listed-rows.ts";
import type { ExploredRows } from "./complete-csv.ts";
import { siteRows, siteStreetNames } from "./site-rows.ts";
import { toggle, type Exploration } from "./state.ts";
import { firstExploreView, type ExploreActions, type ExploreView } from "./view.ts";

const notOnServer =
  "服务器的明细不送到浏览器：请改选样例、公开报道或我的台账 · a server's rows aren't sent to a browser: choose the sample, the published records or your ledger";

/** How the desk tells the page's address of a choice: a step of its own, or instead of the one before. */
export type KeepAddress = (exploration: Exploration, how: "push" | "replace") => void;

const nothingFiltered = { values: {}, months: null } as const;

/** The page's desk: the database with the explored table in it, and what the reader does with it. */
export class ExploreDesk {
  view: ExploreView;
  private source: Source = "sample";
  private database: Promise<Database> | null = null;
  private views: LinkedViews | null = null;
  /** Counts what was asked, so that an answer that comes late isn't taken for the newest. */
  private loading = 0;
  private following: Promise<void> = Promise.resolve();

  readonly actions: ExploreActions = {
    table: (table) => {
      this.choose({ table, ...nothingFiltered, comparison: null, rowsFrom: null });
    },
    months: (months, still) => {
      this.choose({ months, rowsFrom: this.firstRows() }, still ? "replace" : "push");
    },
    toggle: (dimension, value) => {
      const values = toggle(this.view.exploration.values, dimension, value);
      this.choose({ values, rowsFrom: this.firstRows() });
    },
    clear: (dimension) => {
      this.clear(dimension);
    },
    unfold: (unfolded) => {
      this.show({ unfolded });
    },
    compare: (comparison) => {
      this.choose({ comparison });
    },
    list: (rowsFrom) => {
      this.choose({ rowsFrom });
    },
    retry: () => void this.load(),
  };

  constructor(
    districts: readonly DistrictName[],
    private readonly redraw: () => void,
    private readonly keepAddress: KeepAddress,
  ) {
    this.view = { ...firstExploreView, districts };
  }

  /** Shows what an address asks for: at the beginning, and whenever the reader goes back or forward. */
  async open(exploration: Exploration, source: Source): Promise<void> {
    const same =
      this.views !== null && exploration.table === this.view.exploration.table && source === this.source;
    this.source = source;
    this.show({ exploration });
    await (same ? this.follow() : this.load());
  }

  private firstRows(): number | null {
    return this.view.exploration.rowsFrom === null ? null : 0;
  }

  private clear(dimension: string | null): void {
    const { values } = this.view.exploration;
    if (dimension === null) this.choose({ ...nothingFiltered, rowsFrom: this.firstRows() });
    else if (dimension === "months") this.actions.months(null, false);
    else
      this.choose({
        values: Object.fromEntries(Object.entries(values).filter(([id]) => id !== dimension)),
        rowsFrom: this.firstRows(),
      });
  }

  private choose(patch: Partial<Exploration>, how: "push" | "replace" = "push"): void {
    const before = this.view.exploration;
    const exploration = { ...before, ...patch };
    this.keepAddress(exploration, how);
    this.show({ exploration });
    void (exploration.table === before.table ? this.follow() : this.load());
  }

  private show(patch: Partial<ExploreView>): void {
    this.view = { ...this.view, ...patch };
    this.redraw();
  }

  private get explorable(): Explorable {
    const found = explorableNamed(this.view.exploration.table);
    if (!found) throw new Error(`the table ${this.view.exploration.table} can't be explored`);
    return found;
  }

  /** Starts the database once, and puts the rows of the chosen source and table into it. */
  private async load(): Promise<void> {
    const number = ++this.loading;
    const isNewest = (): boolean => number === this.loading;
    this.views?.close();
    this.views = null;
    this.show({ whole: null, linked: null, compared: null, listed: null, settled: false, unfolded: null });
    if (typeof WebAssembly === "undefined") {
      this.show({ stage: { at: "unsupported" } });
      return;
    }
    try {
      this.show({ stage: { at: "loading", step: "rows", share: null } });
      const [database, rows] = await Promise.all([this.start(), this.rows()]);
      if (!isNewest()) return;
      const { departments } = rows;
      this.show({ names: { departments, streets: this.view.names.streets } });
      if (rows.count === 0) {
        this.show({ stage: { at: "empty" } });
        return;
      }
      await this.link(database, rows, isNewest);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (isNewest()) this.show({ stage: { at: "failed", message } });
    }
  }

  private async link(database: Database, { csv }: ExploredRows, isNewest: () => boolean): Promise<void> {
    const { explorable } = this;
    const { table } = explorable;
    await database.query(`DROP TABLE IF EXISTS "${table.name}"`);
    await database.load({ name: table.name, create: createTable(table), csv });
    const { linkViews } = await import("./linked-views.ts");
    const views = await linkViews(explorable, database);
    const whole = await views.filter(nothingFiltered);
    if (!isNewest()) return;
    this.views = views;
    this.show({ whole, linked: whole, stage: { at: "ready" } });
    await this.follow();
    void this.nameStreets(explorable);
  }

  private async nameStreets({ dimensions }: Explorable): Promise<void> {
    if (!dimensions.some(({ kind }) => kind === "street") || this.view.names.streets.size > 0) return;
    const streets = await siteStreetNames().catch(() => new Map<string, string>());
    this.show({ names: { ...this.view.names, streets } });
  }

  private start(): Promise<Database> {
    this.database ??= import("../duckdb.ts").then(({ openDatabase }) =>
      openDatabase((share) => {
        if (this.view.stage.at === "loading")
          this.show({ stage: { at: "loading", step: "database", share } });
      }),
    );
    this.database.catch(() => {
      this.database = null;
    });
    return this.database;
  }

  private async rows(): Promise<ExploredRows> {
    const { explorable, source } = this;
    if (source === "own") {
      const { ownSource } = await import("./own-source.ts");
      return ownSource(explorable, () => void this.load());
    }
    if (source === "server") throw new Error(notOnServer);
    return siteRows(explorable, source);
  }

  /** One step after the other: while views follow a choice, later ones wait, and only the last of them is followed. */
  private follow(): Promise<void> {
    const wanted = this.view.exploration;
    this.show({ settled: false });
    this.following = this.following.then(async () => {
      if (this.views !== null && this.view.exploration === wanted) await this.answer(this.views);
    });
    return this.following;
  }

  private async answer(views: LinkedViews): Promise<void> {
    const { explorable } = this;
    const { exploration } = this.view;
    try {
      const linked = await views.filter(exploration);
      if (this.views !== views) return;
      this.show({ linked });
      const database = await this.start();
      const { comparison, rowsFrom } = exploration;
      const compared =
        comparison && (await compareSides(sqlEngine(database.query), explorable, exploration, comparison));
      const listed = rowsFrom === null ? null : await listRows(explorable, database, exploration, rowsFrom);
      if (this.views !== views) return;
      this.show({ compared, listed, settled: this.view.exploration === exploration });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (this.views === views) this.show({ stage: { at: "failed", message } });
    }
  }
}
