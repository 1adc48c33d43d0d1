import { analysisOf, metricOf, type AnalysisId, type Claim, type MetricId } from "../../src/index.ts";
import type {
  BriefFigure,
  BriefFinding,
  BriefGiven,
  BriefResult,
  BriefSeries,
  JudgedService,
  TimeAccount,
} from "../../src/report/index.ts";
import { wilsonInterval, xmrChart } from "../../src/statistics/index.ts";

const everywhere = { district: true, period: true };

/** No rows at all. */
export const noResult: BriefResult = {
  value: null,
  numerator: null,
  denominator: null,
  used: 0,
  missing: 0,
  interval: null,
  flags: ["no_rows"],
};

/** A share of counted rows with its interval. */
export function share(numerator: number, denominator: number, more: Partial<BriefResult> = {}): BriefResult {
  return {
    value: denominator === 0 ? null : numerator / denominator,
    numerator,
    denominator,
    used: denominator,
    missing: 0,
    interval: numerator >= 0 && denominator > 0 ? wilsonInterval(numerator, denominator) : null,
    flags: [],
    ...more,
  };
}

/** A metric's answer. */
export function figure(
  id: MetricId,
  result: BriefResult | null,
  more: Partial<BriefFigure> = {},
): BriefFigure {
  return { about: metricOf(id), narrowed: everywhere, results: result ? [result] : [], ...more };
}

/** An analysis's answer with its detail. */
export function finding<Detail>(
  id: AnalysisId,
  result: BriefResult | null,
  detail: Detail,
  more: Partial<BriefFigure> = {},
): BriefFinding<Detail> {
  const results = result ? [{ ...result, detail }] : [];
  return { about: analysisOf(id), narrowed: everywhere, ...more, results };
}

/** A count of so many rows. */
export function amount(value: number, used: number, more: Partial<BriefResult> = {}): BriefResult {
  return { ...noResult, value, used, flags: [], ...more };
}

/** A metric's months from January 2023 on, whose first twelve set the limits. */
export function series(id: MetricId, values: readonly (number | null)[]): BriefSeries {
  const baseline = Math.min(12, values.length);
  const months = values.map(
    (_, i) => `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
  );
  return {
    about: metricOf(id),
    narrowed: everywhere,
    months,
    chart: xmrChart(values, { baseline: { from: 0, to: baseline } }),
    baseline,
  };
}

/** Hours of one payer. */
export function returned(
  hours: number,
  margin: number,
  coverage: number | null = 0.9,
): TimeAccount["residents"] {
  return {
    baseline: 1000,
    now: 1000 - hours,
    returned: hours,
    lower: hours - margin,
    upper: hours + margin,
    by_basis: {},
    by_kind: {},
    costed: Math.round(100 * (coverage ?? 0)),
    uncosted: coverage === null ? 0 : 100 - Math.round(100 * coverage),
    coverage,
  };
}

/** Time returned to both. */
export function time(
  residents: TimeAccount["residents"],
  workers: TimeAccount["workers"],
  more: Partial<BriefResult> = {},
): BriefFinding<TimeAccount | null> {
  const value = residents.returned + workers.returned;
  const range = { lower: residents.lower + workers.lower, upper: residents.upper + workers.upper };
  const detail = { baseline: { from: "2023-01-01", to: "2024-01-01" }, residents, workers };
  return finding("subtract.time-returned-hours", amount(value, 100, { interval: range, ...more }), detail);
}

/** A service in both periods. */
export function service(
  name: string,
  before: number,
  now: number,
  [lower, upper]: readonly [number, number],
): JudgedService {
  return { service: name, before, now, ratio: now / before, lower, upper, fell: upper < 1 };
}

/** The guardrail over these services. */
export function guardrail(...services: JudgedService[]): BriefFinding<readonly JudgedService[]> {
  const kept = services.filter(({ fell }) => !fell).length;
  const used = services.reduce((sum, { before, now }) => sum + before + now, 0);
  const result = { ...share(kept, services.length), used, interval: null };
  return finding("subtract.service-guardrail-share", result, services);
}

/** How many certificates there were and are. */
export function certificates(baseline: number, now: number, ended: number, added: number) {
  const result = { ...share(baseline - now, baseline), used: baseline + added, interval: null };
  return finding("subtract.certificate-reduction-share", result, { baseline, now, ended, added });
}

const nothing: BriefGiven = {
  source: "own",
  place: null,
  period: { from: "2024-01-01", to: "2025-01-01" },
  asOf: "2025-01-01",
  madeOn: null,
  time: finding("subtract.time-returned-hours", noResult, null),
  guardrail: finding("subtract.service-guardrail-share", noResult, []),
  reductions: [],
  figures: [],
  listed: [],
  series: [],
  comparisons: [],
  claims: [],
};

/** A ledger of which nothing is known but this. */
export function given(known: Partial<BriefGiven> = {}): BriefGiven {
  return { ...nothing, ...known };
}

/** A published statement; a total's parts name it. */
export function claim(claim_id: string, value: number | null, more: Partial<Claim> = {}): Claim {
  return {
    claim_id,
    statement: claim_id.split("-")[0] ?? claim_id,
    chapter: "subtract",
    subject: `表述${claim_id}`,
    subject_en: `Statement ${claim_id}`,
    quote: "",
    quote_en: "",
    value,
    value_to: null,
    op: value === null ? null : "eq",
    unit: "个监测点",
    unit_en: "monitoring points",
    period_text: null,
    period_from: null,
    period_to: null,
    period_precision: null,
    period_confidence: null,
    parts_of: null,
    metric: null,
    source: "article",
    ...more,
  };
}
