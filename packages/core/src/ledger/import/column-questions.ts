import type { ColumnQuestion, TableMatch } from "../map-columns.ts";
import type { AnyTable } from "../../table.ts";
import type { AskedCell, QuestionList } from "./question.ts";
import type { Where } from "./row-reasons.ts";

/** The question what a header means. */
export function columnQuestion(
  table: AnyTable,
  { header, candidates, suggestions, repeated = false }: ColumnQuestion,
  where: Where,
  row: number,
): AskedCell {
  const [hint] = suggestions;
  const shown = {
    zh: header === "" ? "没有表头的一列" : `“${header}”`,
    en: header === "" ? "A column without a header" : `“${header}”`,
  };
  const twice = {
    zh: "这个表头写了不止一次，用哪一列？",
    en: "This header stands over several columns: which one counts?",
  };
  return {
    kind: "column",
    code: repeated ? "repeated-header" : candidates.length > 1 ? "ambiguous-header" : "unknown-header",
    ...where,
    table: table.name,
    column: header,
    reason: repeated
      ? { zh: `${shown.zh}：${twice.zh}`, en: `${shown.en}: ${twice.en}` }
      : {
          zh: `${shown.zh}是哪一列？${hint ? hint.reason.zh : "认不出，暂不使用"}`,
          en: `Which column is ${shown.en}? ${hint ? hint.reason.en : "It isn't known, and is left out for now"}`,
        },
    read: header,
    candidates: candidates.map((name) => ({
      value: name,
      label: table.columns[name]?.title ?? { zh: name, en: name },
    })),
    row,
  };
}

/** Asks what the headers mean that aren't known, or that may mean several columns. */
export function askColumns(
  { table, questions }: TableMatch,
  where: Where,
  headerRow: number,
  list: QuestionList,
): void {
  for (const question of questions) list.ask(columnQuestion(table, question, where, headerRow));
}
