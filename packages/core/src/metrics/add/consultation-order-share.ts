import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { deliberation } from "../../tables/add/deliberation.ts";

const order = ["visit", "proposal", "price_comparison", "siting", "hearing", "decision"];

/** Of the matters deliberated, the share whose steps ran in their order: heard before decided. */
export const consultationOrderShare = analysis({
  id: "add.consultation-order-share",
  title: { zh: "议事程序完整率", en: "Matters deliberated in order" },
  question: { zh: "是不是先听意见、再做决定？", en: "Were people heard before it was decided?" },
  definition: {
    zh: "各步骤日期按走访、提案、比价、选址、听证、决定先后排列的议题 ÷ 日期齐全的议题；不要求六步俱全。",
    en: "Matters whose dated steps follow visits, proposal, prices, siting, hearing, decision ÷ matters whose steps are all dated; not every matter needs all six.",
  },
  unit: "share",
  noun: { zh: "项议题", en: "matters" },
  direction: "more-is-better",
  source: ["S43"],
  queries: {
    steps: groupedQuery({
      table: deliberation,
      by: ["org_id", "matter_id", "step", "held_on"],
      measures: { rows: count() },
    }),
  },
  compute({ steps }) {
    const matters = new Map<string, { step: number; day: string | null }[]>();
    for (const { org_id, matter_id, step, held_on } of steps) {
      const key = `${org_id}|${matter_id}`;
      matters.set(key, [...(matters.get(key) ?? []), { step: order.indexOf(step ?? ""), day: held_on }]);
    }
    const dated = [...matters].filter(([, all]) => all.every(({ step, day }) => day !== null && step >= 0));
    const outOfOrder = dated.filter(([, all]) =>
      all.some((a) => all.some((b) => a.step < b.step && (a.day ?? "") > (b.day ?? ""))),
    );
    const [inOrder, all] = [dated.length - outOfOrder.length, dated.length];
    return {
      value: all > 0 ? inOrder / all : null,
      numerator: inOrder,
      denominator: all,
      used: all,
      missing: matters.size - all,
      detail: { out_of_order: outOfOrder.map(([matter]) => matter).sort() },
    };
  },
  example: {
    ledger: {
      deliberation: [
        { step_id: "1", org_id: "a", matter_id: "洗车点", step: "visit", held_on: "2023-03-01" },
        { step_id: "2", org_id: "a", matter_id: "洗车点", step: "price_comparison", held_on: "2023-04-01" },
        { step_id: "3", org_id: "a", matter_id: "洗车点", step: "hearing", held_on: "2023-05-01" },
        { step_id: "4", org_id: "b", matter_id: "车棚", step: "hearing", held_on: "2023-05-01" },
        { step_id: "5", org_id: "b", matter_id: "车棚", step: "decision", held_on: "2023-04-01" },
        { step_id: "6", org_id: "b", matter_id: "花园", step: "hearing", held_on: null },
      ],
    },
    value: 0.5,
    numerator: 1,
    denominator: 2,
    used: 2,
    missing: 1,
  },
});
