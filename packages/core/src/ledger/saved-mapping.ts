import type { Text } from "../text.ts";
import type { PlacePart, TableMatch } from "./match.ts";
import { headerKeys } from "./map/header-meanings.ts";

/**
 * Decisions that were made once, as plain JSON: header → column name (`org_id.street` for a part of a place), or null to
 * leave the column out. A header is written without spaces, in lower case, the parts of a deep one with `/` between.
 */
export interface SavedMapping {
  readonly version: 1;
  readonly table: string;
  readonly headers: Readonly<Record<string, string | null>>;
}

/** A column name with the part of the place that it says, if any. */
export interface SavedTarget {
  readonly name: string;
  readonly part: PlacePart | null;
}

const targetForm = /^([a-z][a-z0-9_]{0,62})(?:\.(district|street|name|code))?$/u;

/** Takes `org_id.street` apart; null when it is no column name. */
export function savedTarget(target: string): SavedTarget | null {
  const [, name, part] = targetForm.exec(target) ?? [];
  return name === undefined ? null : { name, part: (part as PlacePart | undefined) ?? null };
}

/**
 * The mapping to keep for next month's file: what was matched, what was left out by decision, and the answers to the
 * questions (by the column's place; null leaves it out). Headers that were neither matched nor answered aren't kept.
 */
export function savedMapping(
  { table, columns, questions, unused }: TableMatch,
  answers: ReadonlyMap<number, string | null> = new Map(),
): SavedMapping {
  const keyOf = (header: string): string => headerKeys({ column: 0, path: header.split(" / ") })[0] ?? "";
  const entries: [string, string | null][] = [
    ...columns.map(({ header, target, part }): [string, string | null] => [
      keyOf(header),
      part === null ? target : `${target}.${part}`,
    ]),
    ...unused
      .filter(({ why }) => why === "left-out")
      .map(({ header }): [string, null] => [keyOf(header), null]),
    ...questions.flatMap(({ column, header }): [string, string | null][] => {
      const answer = answers.get(column);
      return answer === undefined || header === "" ? [] : [[keyOf(header), answer]];
    }),
  ];
  return {
    version: 1,
    table: table.name,
    headers: Object.fromEntries(entries.filter(([key]) => key !== "")),
  };
}

/** A mapping that was read, or why it can't be used. */
export type ReadMapping =
  | { readonly is: "read"; readonly mapping: SavedMapping }
  | { readonly is: "refused"; readonly message: Text };

const refused = (zh: string, en: string): ReadMapping => ({ is: "refused", message: { zh, en } });

/** Whether a value of any kind is an object with fields; a list is none. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a JSON text holds, or what is parsed already; undefined when the text is no JSON. */
export function parsedJson(json: unknown): unknown {
  if (typeof json !== "string") return json;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

const mostHeaders = 1000;
const longestHeader = 300;

function readHeaders(table: string, headers: Readonly<Record<string, unknown>>): ReadMapping {
  const kept: [string, string | null][] = [];
  const entries = Object.entries(headers);
  if (entries.length > mostHeaders) {
    return refused(`列太多，最多${mostHeaders}列`, `It has too many columns; at most ${mostHeaders}`);
  }
  for (const [header, target] of entries) {
    const shown = header.slice(0, 40);
    if (header.length > longestHeader)
      return refused(`表头“${shown}…”太长`, `The header “${shown}…” is too long`);
    if (target !== null && (typeof target !== "string" || savedTarget(target) === null)) {
      return refused(
        `表头“${shown}”对应的不是列名`,
        `What the header “${shown}” stands for is no column name`,
      );
    }
    if (header !== "__proto__") kept.push([header, target]);
  }
  return { is: "read", mapping: { version: 1, table, headers: Object.fromEntries(kept) } };
}

/**
 * Reads a saved mapping from its JSON (text, or already parsed), whoever wrote it: what isn't a mapping of this version is
 * refused with the reason, never thrown. Whether its table and columns exist shows when it is applied.
 */
export function readSavedMapping(json: unknown): ReadMapping {
  const value = parsedJson(json);
  if (value === undefined) return refused("不是JSON文件，或文件不完整", "It isn't JSON, or it is cut short");
  if (!isObject(value)) return refused("不是列对应关系", "It isn't a mapping of columns");
  const { version, table, headers } = value;
  if (version !== 1) {
    const shown = typeof version === "number" ? String(version) : "—";
    return refused(
      `列对应关系的版本是${shown}，只能读版本1，请重新确认一次并保存`,
      `The mapping's version is ${shown}; only version 1 can be read. Confirm the columns once more and save`,
    );
  }
  if (typeof table !== "string" || !/^[a-z][a-z0-9_]{0,62}$/u.test(table)) {
    return refused("没有写明是哪张表", "It doesn't say which table it is for");
  }
  return isObject(headers) ? readHeaders(table, headers) : refused("没有列对应关系", "It has no headers");
}
