import type { Comparison } from "./reading.ts";
import { takeAll, type Masked } from "./masked.ts";

const yearBefore =
  /同比|(?:与|和|同|跟|比|较)?(?:去年|上年|上一年)(?:同期|同月|同季度)(?:相比|比较|对比|比)?|(?:与|和|同|跟)(?:去年|上年|上一年)(?:相比|比较|对比|比)|[比较](?:去年|上年|上一年)|year[- ](?:on|over)[- ]year|\byoy\b|(?:compared? (?:with|to)|against|versus|vs\.?|than) (?:the )?(?:last year|year before|previous year|same (?:period|month|quarter) (?:of )?last year)|(?:and|from) the year before/u;
const periodBefore =
  /环比|(?:与|和|同|跟)(?:上个?(?:月|季度|周|期)|前一?期)(?:相比|比较|对比|比)|[比较](?:上个?(?:月|季度|期)|前一?期)|(?:month[- ](?:on|over)[- ]month|period[- ](?:on|over)[- ]period|quarter[- ](?:on|over)[- ]quarter|\bmom\b|\bqoq\b)|(?:,? ?(?:compared? (?:with|to)|against|versus|vs\.?|than)) (?:the )?(?:(?:month|quarter|week|period) before|previous (?:month|quarter|week|period)|last (?:month|quarter))/u;
const between =
  /相比较?|比较一?下?|对比一?下?|\bvs\b\.?|\bversus\b|\bcompared? (?:with|to)\b|\bcompared?\b|\bcomparison\b|\bagainst\b/u;

/** What the question sets the figure beside, and the question without the words that say it. */
export function findComparison(question: Masked): {
  readonly comparison: Comparison;
  readonly masked: Masked;
} {
  const year = takeAll(question, yearBefore);
  const before = takeAll(year.masked, periodBefore);
  const { masked } = takeAll(before.masked, between);
  return { comparison: year.found > 0 ? "year-before" : before.found > 0 ? "period-before" : "none", masked };
}
