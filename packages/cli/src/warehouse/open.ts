import { existsSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { ownEngine } from "@unburden/dashboard/pages";
import type { EngineName } from "../choices.ts";
import type { Io, Speech } from "../io.ts";
import { say } from "../language.ts";
import { importInputs, today } from "../ledger/import-inputs.ts";
import { inputsOf, type Input } from "../ledger/inputs.ts";
import { frameRows } from "../packaged.ts";
import { misused } from "../usage-error.ts";
import { openDuckdbFile } from "./duckdb.ts";
import { loadRows } from "./loaded-rows.ts";
import { openTableFiles } from "./table-files.ts";
import type { Warehouse } from "./warehouse.ts";

/** Lies beside files that `unburden generate` wrote. */
export const sampleFile = "SYNTHETIC.json";

function isDatabase(path: string): boolean {
  return [".duckdb", ".ddb", ".db"].includes(extname(path).toLowerCase());
}

/** Whether the files lie beside the mark of a made-up city. */
function isSynthetic(inputs: readonly Input[]): boolean {
  return inputs.some(({ path }) => path !== null && existsSync(join(dirname(path), sampleFile)));
}

/** Ledgers of any shape, through core's import; what isn't taken is told, and counts for nothing. */
async function openImported(inputs: readonly Input[], io: Io, speech: Speech): Promise<Warehouse> {
  const { rows, rejected } = await importInputs(inputs, io, speech);
  const own = ownEngine(
    { rows, decisions: { mappings: [], answers: [] }, imports: [] },
    frameRows(),
    today(),
  );
  if (own.filled.size === 0)
    misused(
      "这些文件里没有一行能用；用 unburden check 看原因",
      "no row of these files could be used; see why with: unburden check",
    );
  if (rejected.length > 0 && !speech.quiet)
    io.err(
      say(
        {
          zh: `注意：${rejected.length} 行没有算进去；用 unburden check 看原因\n`,
          en: `note: ${rejected.length} rows aren't counted; see why with: unburden check\n`,
        },
        speech.language,
      ),
    );
  return loadRows(own.rows, own.filled, isSynthetic(inputs));
}

async function openDuckdb(paths: readonly string[], io: Io, speech: Speech): Promise<Warehouse> {
  const [first = ""] = paths;
  if (paths.some(isDatabase)) {
    if (paths.length > 1)
      misused("数据库文件要单独给出。", "a database file is given alone, without other files");
    if (!existsSync(first)) misused(`没有这个文件：${first}`, `there is no ${first}; check the path`);
    return openDuckdbFile(first);
  }
  const inputs = await inputsOf(paths, io);
  const files = inputs.flatMap(({ path }) => (path === null || path.endsWith(sampleFile) ? [] : [path]));
  const ledgers = inputs.filter(({ name }) => name !== sampleFile);
  const whole = files.length === ledgers.length ? await openTableFiles(files, isSynthetic(inputs)) : null;
  return whole ?? openImported(ledgers, io, speech);
}

/** How each engine is opened with what the arguments name. */
const openings: Readonly<
  Record<EngineName, (at: readonly string[], io: Io, speech: Speech) => Promise<Warehouse>>
> = { duckdb: openDuckdb };

/**
 * Opens what the arguments name, to be asked by core's engine: a DuckDB file, files or a folder of whole tables (Parquet,
 * CSV), or ledgers of any shape.
 *
 * @throws a usage error that says what to write instead.
 */
export async function openWarehouse(
  engine: EngineName,
  at: readonly string[],
  io: Io,
  speech: Speech,
): Promise<Warehouse> {
  if (at.length === 0)
    misused(
      "要给出台账：一个文件夹、一些文件，或一个 .duckdb 文件。没有台账？unburden generate city 生成一座样例城市。",
      "name a ledger: a folder, files, or a .duckdb file. None at hand? unburden generate city makes up a sample city.",
    );
  return openings[engine](at, io, speech);
}
