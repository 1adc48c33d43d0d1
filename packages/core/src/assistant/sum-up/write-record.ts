import type { Engine } from "../../engine.ts";
import type { PlaceIndex } from "../../ledger/values/place-index.ts";
import { period as makePeriod } from "../../period.ts";
import { allAnalyses, allMetrics } from "../../registry.ts";
import type { AnyTable, LooseRow } from "../../table.ts";
import type { Text } from "../../text.ts";
import { answer, type Answer } from "../ask/answer.ts";
import { periodText } from "../ask/describe-reading.ts";
import { tablesOf, type Figure } from "../figure.ts";
import type { SummaryScope } from "./chosen-rows.ts";
import { mayBeShown, type Watch } from "./may-be-shown.ts";
import { personFigure } from "./person-figure.ts";
import type { RecordScope } from "./record-scope.ts";
import type { Summary } from "./summary.ts";
import { emptySummary, sumUp, withheldText } from "./sum-up.ts";
import { workRecord, type RecordFigure, type WorkRecord } from "./work-record.ts";

/** What a record is written from. */
export interface RecordLedger {
  readonly engine: Engine;
  /** Complete rows by table (`completeLedger`). */
  readonly rows: Readonly<Record<string, readonly LooseRow[]>>;
}

/** How a record is written. */
export interface RecordOptions {
  /** The day of writing, like `2024-11-20`. */
  readonly today: string;
  readonly places: PlaceIndex | null;
  /** The ledgers that are summed up, in this order. */
  readonly tables: readonly AnyTable[];
  /** The figures that are told; left out, every one that these ledgers alone give. */
  readonly figures?: readonly Figure[];
  /** Fewer people than this are never shown; 5 unless told. 1 is for the keeper's own eyes, and the record says so. */
  readonly threshold?: number;
}

const tooFine: Text = {
  zh: "涉及居民的记录只按整月、整年和名单里的地点汇总",
  en: "records about residents are summed up for whole months or years and for places of the list only",
};

async function partOf(
  watch: Watch,
  table: AnyTable,
  rows: readonly LooseRow[],
  scope: RecordScope,
): Promise<Summary> {
  const { place, period, person } = scope;
  const own: SummaryScope = {
    place: place?.name ?? null,
    places: place ? [place.org_id] : null,
    period,
    person,
    threshold: watch.threshold,
  };
  if (table.privacy === "none" || watch.threshold <= 1) return sumUp(table, rows, own);
  const { withheld, hidden } = await mayBeShown(watch, table, scope);
  if (withheld !== null) return emptySummary(table, own, withheld === "small" ? withheldText : tooFine);
  return sumUp(table, rows, { ...own, hidden });
}

async function figuresOf(
  watch: Watch,
  figures: readonly Figure[],
  scope: RecordScope,
): Promise<{ answers: Answer[]; own: RecordFigure[]; notes: Text[] }> {
  const { engine, places, threshold, today } = watch;
  const [answers, own, notes]: [Answer[], RecordFigure[], Text[]] = [[], [], []];
  for (const figure of figures) {
    if (scope.person !== null) {
      const told = "measure" in figure ? await personFigure(watch, figure, scope) : null;
      if (told) own.push(told);
      continue;
    }
    const reading = {
      metric: figure.id,
      places: scope.place ? [scope.place] : [],
      period: scope.period,
      by: [],
      comparison: "none",
    } as const;
    const given = await answer(engine, reading, { today, places, figures: [figure], threshold });
    answers.push(given);
    if (given.is === "no-answer")
      notes.push({
        zh: `${figure.title.zh}：${given.text.zh}。`,
        en: `${figure.title.en}: ${given.text.en}.`,
      });
  }
  return { answers, own, notes };
}

/**
 * Writes a work record of a committee, a street, a district, a person or the whole ledger for a month, a year or all time:
 * each ledger summed up, then the figures that these ledgers give, by the same functions as everywhere. Small numbers of
 * people are withheld by the rule of the answers. What can't be computed is told in the notes, never made up.
 *
 * @throws when `today` is no date.
 */
export async function writeRecord(
  { engine, rows }: RecordLedger,
  scope: RecordScope,
  { today, places, tables, figures, threshold = 5 }: RecordOptions,
): Promise<WorkRecord> {
  makePeriod("0001-01-01", today);
  const watch: Watch = { engine, places, threshold, today };
  const parts: Summary[] = [];
  for (const table of tables) parts.push(await partOf(watch, table, rows[table.name] ?? [], scope));
  const told =
    figures ??
    [...allMetrics, ...allAnalyses].filter((each) => tablesOf(each).every((table) => tables.includes(table)));
  const { answers, own, notes } = await figuresOf(watch, told, scope);
  const where = scope.place?.name ?? { zh: "全部", en: "Everywhere" };
  const when = periodText(scope.period);
  const who = scope.person === null ? "" : `${scope.person} · `;
  const title = {
    zh: `${where.zh} · ${who}${when.zh} · 工作记录`,
    en: `${where.en} · ${who}${when.en} · work record`,
  };
  const eyes: Text[] =
    threshold <= 1
      ? [
          {
            zh: "含五人以下的数，只供台账保管者内部使用，不得公开。",
            en: "Holds numbers of fewer than five people: for the ledger's keeper alone, not to be published.",
          },
        ]
      : [];
  const record = workRecord(title, parts, answers, [...eyes, ...notes]);
  return { ...record, figures: [...record.figures, ...own] };
}
