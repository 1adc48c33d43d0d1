import type { CellValue } from "../../column.ts";
import type { CellState, StateRule } from "../../row-rules.ts";
import type { AnyTable, LooseRow } from "../../table.ts";
import type { Text } from "../../text.ts";
import { shownValue, titleOf, type RowCheck, type RowCheckOptions } from "./row-fault.ts";

function applies(state: CellState, value: CellValue | null): boolean {
  if (state === "filled") return value !== null;
  if (state === "empty") return value === null;
  return value !== null && state.includes(value);
}

function isBroken(state: CellState, value: CellValue | null): boolean {
  if (typeof state !== "string" && value === null) return false;
  return !applies(state, value);
}

function joined(parts: readonly Text[], zh: string, en: string): Text {
  return { zh: parts.map((part) => part.zh).join(zh), en: parts.map((part) => part.en).join(en) };
}

/** “审核结果”是“待审” */
function said(table: AnyTable, column: string, value: CellValue | null): Text {
  const title = titleOf(table, column);
  if (value === null) return { zh: `“${title.zh}”是空的`, en: `“${title.en}” is empty` };
  const shown = shownValue(table, column, value);
  return { zh: `“${title.zh}”是“${shown.zh}”`, en: `“${title.en}” is “${shown.en}”` };
}

function expected(table: AnyTable, column: string, state: CellState): Text {
  const title = titleOf(table, column);
  if (state === "filled") return { zh: `应填写“${title.zh}”`, en: `“${title.en}” should be filled in` };
  if (state === "empty") return { zh: `“${title.zh}”应为空`, en: `“${title.en}” should be empty` };
  const values = joined(
    state.map((value) => shownValue(table, column, value)),
    "”或“",
    "” or “",
  );
  return { zh: `“${title.zh}”应是“${values.zh}”`, en: `“${title.en}” should be “${values.en}”` };
}

interface Broken {
  readonly rule: StateRule;
  readonly column: string;
  readonly state: CellState;
}

function messageOf(table: AnyTable, cells: LooseRow, { rule, column, state }: Broken): Text {
  const grounds = joined(
    Object.keys(rule.when).map((name) => said(table, name, cells[name] ?? null)),
    "，",
    " and ",
  );
  const [found, wanted] = [said(table, column, cells[column] ?? null), expected(table, column, state)];
  return {
    zh: `${grounds.zh}，但${found.zh}；${wanted.zh}。`,
    en: `${grounds.en}, but ${found.en}; ${wanted.en}.`,
  };
}

function adviceOf(severity: "error" | "warning"): Text {
  return severity === "error"
    ? {
        zh: "两处必有一处填错，请改正后再导入这一行。",
        en: "One of the two is wrong: correct it and bring this row again.",
      }
    : { zh: "请核对这两处；这一行照样保留。", en: "Look at the two together; this row is kept." };
}

function allApply(when: readonly (readonly [string, CellState])[], cells: LooseRow): boolean {
  for (const [name, state] of when) if (!applies(state, cells[name] ?? null)) return false;
  return true;
}

/** Cells of one row that can't stand together, or of which one is missing beside the other, as the table declares it. */
export function states(table: AnyTable, { given }: RowCheckOptions): RowCheck | null {
  const lacks = (column: string, state: CellState): boolean =>
    state === "filled" && given !== undefined && !given.includes(column);
  const rules = table.states.map((rule) => ({
    rule,
    when: Object.entries(rule.when) as [string, CellState][],
    then: (Object.entries(rule.then) as [string, CellState][]).filter(([name, state]) => !lacks(name, state)),
  }));
  if (rules.length === 0) return null;
  return {
    row({ row, cells }, report) {
      for (const { rule, when, then } of rules) {
        if (!allApply(when, cells)) continue;
        for (const [column, state] of then) {
          const value = cells[column] ?? null;
          if (!isBroken(state, value)) continue;
          report({
            row,
            code: "state-mismatch",
            severity: rule.severity,
            column,
            read: value === null ? "" : String(value),
            message: messageOf(table, cells, { rule, column, state }),
            advice: adviceOf(rule.severity),
            otherRow: null,
          });
        }
      }
    },
  };
}
