import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count, sum } from "../../measure.ts";
import { fundEntry } from "../../tables/add/fund-entry.ts";

const { amount_fen } = fundEntry.columns;

/** What a love fund may be spent on. */
const allowed: ReadonlySet<string> = new Set(["schooling", "hardship"]);

/** The lowest balance that any fund stood at on any day: under 0, the books can't be right. */
export const fundLowestBalance = analysis({
  id: "add.fund-lowest-balance",
  title: { zh: "专项资金最低余额", en: "Lowest fund balance" },
  question: {
    zh: "资金账每天都平吗？有没有挪作他用？",
    en: "Do the fund's books balance every day, and was it spent as earmarked?",
  },
  definition: {
    zh: "各资金逐日累计（收入 − 支出）的最低值，单位元，应不小于0；另列爱心基金助学、助困以外的支出。",
    en: "The least daily running balance (in − out) of any fund, in yuan; it has to be at least 0. Love-fund spending other than on schooling and hardship is listed.",
  },
  unit: "yuan",
  noun: { zh: "元", en: "yuan" },
  direction: "neither",
  source: ["S42", "S44"],
  queries: {
    days: groupedQuery({
      table: fundEntry,
      by: ["org_id", "fund", "account", "entered_on", "direction", "purpose"],
      measures: { fen: sum(amount_fen), entries: count() },
    }),
  },
  compute({ days }) {
    const balances = new Map<string, { balance: number; lowest: number; day: string | null }>();
    const dated = days.filter((row) => row.entered_on !== null && row.fen !== null && row.direction !== null);
    const inOrder = [...dated].sort((a, b) => {
      if (a.entered_on !== b.entered_on) return (a.entered_on ?? "") < (b.entered_on ?? "") ? -1 : 1;
      // Of one day, what came in counts before what went out: the order within a day isn't known.
      return a.direction === b.direction ? 0 : a.direction === "in" ? -1 : 1;
    });
    for (const { org_id, fund, entered_on, direction, fen } of inOrder) {
      const key = `${org_id}|${fund}`;
      const before = balances.get(key) ?? { balance: 0, lowest: Infinity, day: null };
      const balance = before.balance + (direction === "in" ? (fen ?? 0) : -(fen ?? 0));
      const lower = balance < before.lowest;
      balances.set(key, {
        balance,
        lowest: lower ? balance : before.lowest,
        day: lower ? entered_on : before.day,
      });
    }
    const sum = (rows: typeof days): number => rows.reduce((total, row) => total + (row.entries ?? 0), 0);
    const offPurpose = days.filter(
      ({ account, direction, purpose }) =>
        account === "love_fund" && direction === "out" && purpose !== null && !allowed.has(purpose),
    );
    const lowest = Math.min(...[...balances.values()].map((each) => each.lowest));
    return {
      value: balances.size > 0 ? lowest / 100 : null,
      used: sum(dated),
      missing: sum(days) - sum(dated),
      flags: [
        ...(lowest < 0 ? ["negative_balance"] : []),
        ...(offPurpose.length > 0 ? ["spent_off_purpose"] : []),
      ],
      detail: {
        funds: [...balances]
          .map(([fund, each]) => ({ fund, ...each }))
          .sort((a, b) => (a.fund < b.fund ? -1 : 1)),
        off_purpose: offPurpose,
      },
    };
  },
  example: {
    ledger: {
      fund_entry: [
        {
          entry_id: "1",
          org_id: "a",
          fund: "爱心基金",
          account: "love_fund",
          entered_on: "2024-01-05",
          amount_fen: 3000,
          direction: "in",
          purpose: "car_wash",
          units: 10,
        },
        {
          entry_id: "2",
          org_id: "a",
          fund: "爱心基金",
          account: "love_fund",
          entered_on: "2024-02-01",
          amount_fen: 3500,
          direction: "out",
          purpose: "schooling",
        },
        {
          entry_id: "3",
          org_id: "a",
          fund: "爱心基金",
          account: "love_fund",
          entered_on: "2024-03-05",
          amount_fen: 900,
          direction: "in",
          purpose: "car_wash",
          units: 3,
        },
        {
          entry_id: "4",
          org_id: "a",
          fund: "爱心基金",
          account: "love_fund",
          entered_on: null,
          amount_fen: 900,
          direction: "in",
          purpose: "car_wash",
          units: 3,
        },
      ],
    },
    value: -5,
    used: 3,
    missing: 1,
  },
});
