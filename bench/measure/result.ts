import { mkdirSync, writeFileSync } from "node:fs";
import { ratios, spreadOf, type Samples, type Spread } from "./interleave.ts";
import { machine, type Machine } from "./machine.ts";

/** In the report's two languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** One line of a table: who, how much, and ours as a multiple of it. */
export interface Line {
  readonly who: Text;
  /** Which quantity, where a table has several. */
  readonly what?: Text;
  /** Null where it can't be done; the note then says what happened. */
  readonly value: Spread | null;
  readonly unit: "s" | "ms" | "kB" | "MB" | "requests";
  /** Ours ÷ this one; null for ours itself. */
  readonly ratio: Spread | null;
  /** What physics allows at best, in the line's unit. */
  readonly limit?: number;
  readonly note?: Text;
  /** Of a file that was read: how fast, and what the process held at most. */
  readonly reading?: { readonly megabytesPerSecond: number; readonly peakMegabytes: number };
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
  /** What the physical limit is made of, or why there is none. */
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
  const [middle, from, to] = [median, low, high].map((value) => String(Number(value.toPrecision(3))));
  return `${middle ?? ""} (${from ?? ""}–${to ?? ""})`;
}

/** Prints a result and keeps it in `results/`, from where the tables of docs/performance.md are written. */
export function keep(result: WorkResult): void {
  const where: Machine = machine();
  console.log(`\n${result.title.en} · ${result.rounds} rounds · load ${where.load}`);
  for (const { what, who, value, unit, ratio, limit, note } of result.lines) {
    const name = what ? `${what.en} · ${who.en}` : who.en;
    const more = [
      ...(ratio ? [`ours ×${show(ratio)}`] : []),
      ...(limit && value ? [`limit ×${(value.median / limit).toPrecision(3)}`] : []),
      ...(note ? [`(${note.en})`] : []),
    ];
    const shown = value ? show(value) : "can't";
    console.log(`  ${name.padEnd(60)} ${shown.padStart(26)} ${unit.padEnd(8)} ${more.join("  ")}`);
  }
  const folder = new URL("../results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify({ ...result, machine: where }, rounded, 2);
  writeFileSync(new URL(`${result.id}.json`, folder), `${text}\n`);
}
