import type { CellValue } from "../column.ts";
import type { Text } from "../text.ts";
import type { Answer, Decisions } from "./import/answers.ts";
import { isObject, parsedJson, readSavedMapping, savedTarget, type SavedMapping } from "./saved-mapping.ts";
import { firstYear, lastYear } from "./values/civil-date.ts";

/** Decisions that were read, or why they can't be used. */
export type ReadDecisions =
  { readonly is: "read"; readonly decisions: Decisions } | { readonly is: "refused"; readonly message: Text };

const refused = (zh: string, en: string): ReadDecisions => ({ is: "refused", message: { zh, en } });

const mostMappings = 1000;
const mostAnswers = 50_000;
const longestText = 2000;

type Given = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= longestText;
const isName = (value: unknown): value is string =>
  typeof value === "string" && /^[a-z][a-z0-9_]{0,62}$/u.test(value);
const isCell = (value: unknown): value is CellValue | null =>
  value === null || isText(value) || typeof value === "boolean" || Number.isFinite(value);

/** One answer with the parts that its kind has and no others; null when it is none. */
function answerOf({
  is,
  table,
  column,
  read,
  value,
  code,
  pick,
  header,
  sheet,
  file,
  year,
}: Given): Answer | null {
  switch (is) {
    case "value":
      return isName(table) && isName(column) && isText(read) && isCell(value)
        ? { is, table, column, read, value }
        : null;
    case "reading":
      return isName(table) &&
        isName(column) &&
        isText(code) &&
        Number.isSafeInteger(pick) &&
        Number(pick) >= 0
        ? { is, table, column, code, pick: Number(pick) }
        : null;
    case "header":
      return isName(table) && isText(header) && (column === null || (isText(column) && savedTarget(column)))
        ? { is, table, header, column }
        : null;
    case "table":
      return isText(read) && isName(table) ? { is, read, table } : null;
    case "hidden-sheet":
      return isText(sheet) && typeof read === "boolean" ? { is, sheet, read } : null;
    case "year":
      return isText(file) && Number.isInteger(year) && Number(year) >= firstYear && Number(year) <= lastYear
        ? { is, file, year: Number(year) }
        : null;
    default:
      return null;
  }
}

function readMappings(given: readonly unknown[]): readonly SavedMapping[] | Text {
  const mappings: SavedMapping[] = [];
  for (const each of given) {
    const read = readSavedMapping(isObject(each) ? each : null);
    if (read.is === "refused") return read.message;
    mappings.push(read.mapping);
  }
  return mappings;
}

/**
 * Reads decisions from their JSON (text, or already parsed), whoever wrote it: what isn't a list of mappings and answers is
 * refused with the reason, never thrown. Whether tables, columns and values exist shows when they are applied: an answer
 * that a column can't hold is passed over, and its question stays.
 */
export function readDecisions(json: unknown): ReadDecisions {
  const value = parsedJson(json);
  if (value === undefined) return refused("不是JSON文件，或文件不完整", "It isn't JSON, or it is cut short");
  const lists = isObject(value) ? [value["mappings"], value["answers"]] : [];
  const [mappings, answers] = lists;
  if (!Array.isArray(mappings) || !Array.isArray(answers))
    return refused("不是导入时的决定", "It isn't a list of decisions about an import");
  if (mappings.length > mostMappings || answers.length > mostAnswers)
    return refused(
      `决定太多，最多${mostMappings}份列对应关系、${mostAnswers}条回答`,
      `It has too many decisions; at most ${mostMappings} mappings and ${mostAnswers} answers`,
    );
  const kept = readMappings(mappings);
  if ("zh" in kept) return { is: "refused", message: kept };
  const read: Answer[] = [];
  for (const [i, each] of (answers as unknown[]).entries()) {
    const answer = isObject(each) ? answerOf(each) : null;
    if (!answer) return refused(`第${i + 1}条回答看不懂`, `Answer ${i + 1} isn't an answer`);
    read.push(answer);
  }
  return { is: "read", decisions: { mappings: kept, answers: read } };
}
