import { metric } from "../../metric.ts";
import { constant, minus, ratio, sum, times } from "../../measure.ts";
import { and, equal } from "../../predicate.ts";
import { fundEntry } from "../../tables/add/fund-entry.ts";

const { account, amount_fen, direction, entered_on, purpose, units } = fundEntry.columns;

const depositsOfWashes = and(equal(account, "love_fund"), equal(direction, "in"), equal(purpose, "car_wash"));

/** What the love fund took in from car washes, less 3 yuan a wash: it has to be 0. */
export const fundBalanceGap = metric({
  id: "add.fund-balance-gap",
  title: { zh: "爱心基金对账差", en: "Love-fund reconciliation gap" },
  question: { zh: "每次洗车留出的3元，一分不少吗？", en: "Did 3 yuan of every car wash reach the fund?" },
  definition: {
    zh: "（Σ 洗车费提留入账 − 3元 × 洗车次数），单位元；应为0。",
    en: "Deposits from car washes − 3 yuan × washes, in yuan; it has to be 0.",
  },
  unit: "yuan",
  noun: { zh: "元", en: "yuan" },
  direction: "neither",
  source: ["S42"],
  table: fundEntry,
  time: entered_on,
  measure: ratio(
    minus(sum(amount_fen, depositsOfWashes), times(sum(units, depositsOfWashes), constant(300))),
    constant(100),
  ),
  example: {
    rows: [
      { account: "love_fund", direction: "in", purpose: "car_wash", amount_fen: 3000, units: 10 },
      { account: "love_fund", direction: "in", purpose: "car_wash", amount_fen: 1400, units: 5 },
      { account: "love_fund", direction: "out", purpose: "schooling", amount_fen: 2000 },
      { account: "supervised", direction: "in", purpose: "lift", amount_fen: 900000 },
    ],
    value: -1,
    numerator: null,
    denominator: null,
    used: 2,
    missing: 0,
  },
});
