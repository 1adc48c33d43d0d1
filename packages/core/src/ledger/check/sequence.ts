import type { AnyTable } from "../../table.ts";
import type { Sequence } from "../../row-rules.ts";
import { keyIndex } from "./key-index.ts";
import { shownValue, titleOf, type RowCheck, type RowFault } from "./row-fault.ts";

/** The first time that a step of a matter was seen. */
interface FirstStep {
  readonly step: string;
  readonly day: string;
  readonly row: number;
}

function fault(table: AnyTable, sequence: Sequence, late: FirstStep, next: FirstStep): RowFault {
  const one = shownValue(table, sequence.step, late.step);
  const other = shownValue(table, sequence.step, next.step);
  const title = titleOf(table, sequence.day);
  return {
    row: next.row,
    code: "steps-backwards",
    severity: "warning",
    column: sequence.day,
    read: `${late.day} → ${next.day}`,
    message: {
      zh: `同一件事里，第${next.row}行的“${other.zh}”（${next.day}）早于第${late.row}行的“${one.zh}”（${late.day}），但应在它之后。`,
      en: `In one matter, “${other.en}” in row ${next.row} (${next.day}) comes before “${one.en}” in row ${late.row} (${late.day}), but it should come after it.`,
    },
    advice: {
      zh: `请核对两行的“${title.zh}”；这一行照样保留。`,
      en: `Check “${title.en}” in both rows; this row is kept.`,
    },
    otherRow: late.row,
  };
}

/** The steps that come before the step that should precede them, by the first day of each step. */
function backwards(steps: readonly FirstStep[]): [FirstStep, FirstStep][] {
  const pairs: [FirstStep, FirstStep][] = [];
  let latest: FirstStep | undefined;
  for (const step of steps) {
    if (latest && step.day < latest.day) pairs.push([latest, step]);
    else latest = step;
  }
  return pairs;
}

/**
 * Steps of one matter that run backwards in time. A step may come again: its first day counts. Rows without a day or a
 * step are left out.
 */
export function sequence(table: AnyTable): RowCheck | null {
  const declared = table.sequence;
  if (!declared) return null;
  const ranks = Object.keys(table.columns[declared.step]?.values ?? {});
  const index = keyIndex();
  const matters: (FirstStep | undefined)[][] = [];
  return {
    row({ row, cells }) {
      const parts = declared.by.map((name) => cells[name] ?? null);
      const [step, day] = [cells[declared.step], cells[declared.day]];
      if (parts.includes(null) || typeof step !== "string" || typeof day !== "string") return;
      const steps = (matters[index.numberOf(parts)] ??= []);
      const rank = ranks.indexOf(step);
      const known = steps[rank];
      if (rank >= 0 && (!known || day < known.day)) steps[rank] = { step, day, row };
    },
    finish(report) {
      for (const steps of matters) {
        const seen = steps.filter((step) => step !== undefined);
        for (const [late, next] of backwards(seen)) report(fault(table, declared, late, next));
      }
    },
  };
}
