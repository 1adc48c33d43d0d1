import { mkdirSync, writeFileSync } from "node:fs";
import { ratios, spreadOf, type Samples, type Spread } from "./interleave.ts";
import { machine, type Machine } from "./machine.ts";

interface Text {
  readonly zh: string;
  readonly en: string;
}

/** One line of a table: who, how much, and ours as a multiple of it. */
export interface Line {
  readonly who: Text;
  /** Null where it can't be done; the note then says what happened. */
  readonly value: Spread | null;
  readonly unit: "s" | "ms" | "kB" | "MB" | "requests";
  /** Ours ÷ this one; null for ours itself. */
  readonly ratio: Spread | null;
  readonly note?: Text;
}

/** How the cost of ours grows with the rows, and a peer's. */
export interface Growth {
  readonly unit: "s" | "ms";
  readonly points: readonly { readonly who: string; readonly rows: number; readonly value: number }[];
}

/** What one piece of work came to. */
export interface WorkResult {
  readonly id: string;
  readonly title: Text;
  readonly rounds: number;
  readonly lines: readonly Line[];
  /** The physical limit beside it. */
  readonly limit: Text;
  readonly growth: Growth | null;
}

/** Lines of samples in seconds; the first is ours. */
export function timeLines(
  samples: readonly Samples[],
  who: Readonly<Record<string, Text>>,
  unit: "s" | "ms",
): Line[] {
  const factor = unit === "ms" ? 1000 : 1;
  const [ours] = samples;
  return samples.map((each) => ({
    who: who[each.name] ?? { zh: each.name, en: each.name },
    value: spreadOf(each.seconds.map((seconds) => seconds * factor)),
    unit,
    ratio: each === ours || !ours ? null : spreadOf(ratios(ours, each)),
  }));
}

const rounded = (_: string, value: unknown): unknown =>
  typeof value === "number" ? Number(value.toPrecision(4)) : value;

function show({ median, low, high }: Spread): string {
  return `${median.toPrecision(3)} (${low.toPrecision(3)}–${high.toPrecision(3)})`;
}

/** Prints a result and keeps it in `results/`, from where the tables of docs/performance.md are written. */
export function keep(result: WorkResult): void {
  const where: Machine = machine();
  console.log(`\n${result.title.en} · ${result.rounds} rounds · load ${where.load}`);
  for (const { who, value, unit, ratio, note } of result.lines) {
    console.log(
      `  ${who.en.padEnd(58)} ${(value ? show(value) : "can't").padStart(26)} ${unit.padEnd(8)} ${ratio ? `ours ×${show(ratio)}` : ""}${note ? ` (${note.en})` : ""}`,
    );
  }
  const folder = new URL("../results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify({ ...result, machine: where }, rounded, 2);
  writeFileSync(new URL(`${result.id}.json`, folder), `${text}\n`);
}
