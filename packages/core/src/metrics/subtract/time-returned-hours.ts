import { baselineYear } from "../../analyses/active-reduction.ts";
import { inYear, returnedTo } from "../../analyses/time-returned.ts";
import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count, sum } from "../../measure.ts";
import { known } from "../../predicate.ts";
import { burdenItem } from "../../tables/subtract/burden-item.ts";

const { hours_per_year } = burdenItem.columns;

/**
 * Time returned to the people: the hours that burdens took in the baseline year, less what they take now. Residents and
 * workers are two figures; the value is their sum and says so.
 */
export const timeReturnedHours = analysis({
  id: "subtract.time-returned-hours",
  title: { zh: "还给群众与干部的时间", en: "Time returned to the people" },
  question: {
    zh: "减负减出来的时间有多少？还给了谁？",
    en: "How much time did the reduction give back, and to whom?",
  },
  definition: {
    zh: "标准成本模型：人数 × 每年次数 × 每次分钟 ÷ 60 × 期内在用天数 ÷ 全年天数；基准年同期 − 本期。居民与干部分列；新增负担计负；用时不详的不估，只降低覆盖率；估计的分钟按 ±50% 给出范围。",
    en: "Standard Cost Model: people × times a year × minutes ÷ 60 × days active ÷ days of the year; the same period of the baseline year − this period. Residents and workers apart; new burdens count negative; unknown minutes aren't imputed but lower the coverage; assumed minutes give a range of ± 50 %.",
  },
  unit: "hours",
  noun: { zh: "小时", en: "hours" },
  direction: "more-is-better",
  source: ["S3", "Standard Cost Model (International SCM Network, 2005)"],
  caveats: [
    {
      flag: "sum_of_residents_and_workers",
      zh: "数值是居民与干部两项之和。",
      en: "The value is the sum of residents' and workers' hours.",
    },
  ],
  parameters: { baseline_year: baselineYear },
  queries: {
    burdens: groupedQuery({
      table: burdenItem,
      by: ["payer", "kind", "minutes_basis", "began_on", "ended_on"],
      measures: {
        hours_per_year: sum(hours_per_year),
        burdens: count(),
        costed: count(known(hours_per_year)),
      },
    }),
  },
  compute({ burdens }, { period, parameters }) {
    const usable = burdens.filter(({ payer, began_on }) => payer !== null && began_on !== null);
    const total = (rows: typeof burdens, of: "burdens" | "costed"): number =>
      rows.reduce((all, row) => all + (row[of] ?? 0), 0);
    const used = total(usable, "costed");
    const missing = total(burdens, "burdens") - used;
    if (!period) return { value: null, used, missing, flags: ["no_period"], detail: null };
    const baseline = inYear(period, parameters.baseline_year);
    const residents = returnedTo(
      usable.filter(({ payer }) => payer === "resident"),
      baseline,
      period,
    );
    const workers = returnedTo(
      usable.filter(({ payer }) => payer === "worker"),
      baseline,
      period,
    );
    const [lower, upper] = [residents.lower + workers.lower, residents.upper + workers.upper];
    return {
      value: used > 0 ? residents.returned + workers.returned : null,
      used,
      missing,
      interval: used > 0 ? { lower, upper, confidence: 1, method: "assumption" } : null,
      flags: residents.returned + workers.returned < 0 ? ["risen"] : [],
      detail: { baseline, residents, workers },
    };
  },
  example: {
    ledger: {
      burden_item: [
        {
          burden_id: "1",
          kind: "certificate",
          payer: "resident",
          population: 3546,
          frequency_per_year: 1,
          minutes: 30,
          minutes_basis: "stated",
          began_on: "2020-01-01",
          ended_on: "2023-12-31",
        },
        {
          burden_id: "2",
          kind: "form",
          payer: "worker",
          population: 20,
          frequency_per_year: 52,
          minutes: 360,
          minutes_basis: "assumed",
          began_on: "2020-01-01",
          ended_on: "2024-01-01",
        },
        {
          burden_id: "3",
          kind: "form",
          payer: "worker",
          population: 190,
          frequency_per_year: 1,
          minutes: 30,
          minutes_basis: "measured",
          began_on: "2024-01-01",
          ended_on: null,
        },
        {
          burden_id: "4",
          kind: "form",
          payer: "worker",
          population: 20,
          frequency_per_year: 52,
          minutes: null,
          minutes_basis: null,
          began_on: "2020-01-01",
          ended_on: null,
        },
      ],
    },
    period: { from: "2024-01-01", to: "2025-01-01" },
    // 3 546 × 30 min × 364 ÷ 365 + 20 × 52 × 6 h − 190 × 30 min
    value: (1773 * 364) / 365 + 6240 - 95,
    used: 3,
    missing: 1,
  },
});
