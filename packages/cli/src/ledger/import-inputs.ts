import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { allTables } from "@unburden/core";
import {
  noDecisions,
  readDecisions,
  type Decisions,
  type LedgerImport,
  type PlaceRow,
} from "@unburden/core/ledger";
import { holdFiles, readFiles } from "@unburden/dashboard/pages";
import { progressOn, type Io, type Speech } from "../io.ts";
import { frameRows } from "../packaged.ts";
import { misused } from "../usage-error.ts";
import type { Input } from "./inputs.ts";

/** Decisions of earlier months, out of the file that the ledger page or a person wrote. */
export async function decisionsIn(path: string | undefined): Promise<Decisions> {
  if (path === undefined) return noDecisions;
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) misused(`读不到决定文件：${path}`, `the decisions file ${path} can't be read`);
  const read = readDecisions(text);
  return read.is === "read"
    ? read.decisions
    : misused(`${path}：${read.message.zh}`, `${path}: ${read.message.en}`);
}

/** Today where the command runs, `2025-01-31`. */
export function today(): string {
  const now = new Date();
  const pad = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/**
 * Reads ledgers of any shape by core's import. Persons are hashed with `UNBURDEN_SALT`, or, without it, with a secret of
 * this run alone: then hashes of two runs don't match.
 */
export async function importInputs(
  inputs: readonly Input[],
  io: Io,
  speech: Speech,
  decisions: Decisions = noDecisions,
): Promise<LedgerImport> {
  const salt = io.env["UNBURDEN_SALT"] ?? randomBytes(32).toString("hex");
  if (salt.length < 16)
    misused(
      "UNBURDEN_SALT至少要16个字符。",
      `UNBURDEN_SALT needs at least 16 characters; it has ${salt.length}`,
    );
  const bar = progressOn(io, speech);
  const held = await holdFiles(inputs.map(({ file }) => file));
  const imported = await readFiles(
    held,
    { tables: allTables, places: frameRows() as unknown as PlaceRow[], decisions, salt, today: today() },
    ({ file, bytes, total }) => {
      bar.say(`${file} ${Math.round((100 * bytes) / Math.max(1, total))} %`);
    },
  );
  bar.end();
  return imported;
}
