import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { nameSimilarity } from "../../statistics/name-similarity.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { burdenItem } from "../../tables/subtract/burden-item.ts";

interface Burdens {
  readonly org_id: string | null;
  readonly kind: string | null;
  readonly title: string | null;
  readonly began_on: string | null;
  readonly ended_on: string | null;
  readonly burdens: number | null;
}

/** A burden that was cut, and one of the same unit and kind that began afterwards under a similar name. */
export interface Rebound {
  readonly org_id: string | null;
  readonly kind: string | null;
  readonly title: string;
  readonly ended_on: string;
  readonly again: string;
  readonly began_on: string;
  readonly similarity: number;
  readonly burdens: number;
}

function placeOf({ org_id, kind }: Burdens): string {
  return JSON.stringify([org_id, kind]);
}

/** The likest of what began on or after the day on which this one ended. */
function reboundOf(
  cut: Burdens & { readonly ended_on: string },
  begun: readonly Burdens[],
  least: number,
): Rebound | null {
  const { org_id, kind, title, ended_on, burdens } = cut;
  if (title === null) return null;
  let found: Rebound | null = null;
  for (const { title: again, began_on } of begun) {
    if (again === null || began_on === null || began_on < ended_on) continue;
    const similarity = nameSimilarity(title, again);
    if (similarity < least || (found && similarity <= found.similarity)) continue;
    found = { org_id, kind, title, ended_on, again, began_on, similarity, burdens: burdens ?? 0 };
  }
  return found;
}

/** Of the burdens that were cut, the share that came back at the same unit under a similar name. */
export const reboundShare = analysis({
  id: "subtract.rebound-share",
  title: { zh: "换名反弹率", en: "Share that came back under a similar name" },
  question: {
    zh: "减掉的负担，有多少换了个相近的名目又回来？",
    en: "Of the burdens that were cut, how many came back under a similar name?",
  },
  definition: {
    zh: "取消之后，同一居村、同一类别又出现名称相近（相邻两字重合度不低于设定值）事项的 ÷ 截至日已取消且有名称的负担。相近只是线索，须人工核实。",
    en: "Cut burdens after whose end the same unit got one of the same kind with a similar name (shared pairs of letters at least as set) ÷ named burdens cut by the day. Similar is a lead to check, not proof.",
  },
  unit: "share",
  noun: { zh: "项已取消的负担", en: "burdens cut" },
  direction: "less-is-better",
  source: ["S1", "S19"],
  asOf: true,
  parameters: {
    similarity: { zh: "名称重合度下限", en: "Least similarity of names", value: 0.6 },
  },
  queries: {
    burdens: groupedQuery({
      table: burdenItem,
      by: ["org_id", "kind", "title", "began_on", "ended_on"],
      measures: { burdens: count() },
    }),
  },
  compute({ burdens }, { asOf, parameters }) {
    const begun = new Map<string, Burdens[]>();
    for (const row of burdens) {
      if (row.began_on === null || row.began_on >= asOf) continue;
      begun.set(placeOf(row), [...(begun.get(placeOf(row)) ?? []), row]);
    }
    const cut = burdens.flatMap((row) =>
      row.ended_on !== null && row.ended_on < asOf ? [{ ...row, ended_on: row.ended_on }] : [],
    );
    const named = cut.filter(({ title }) => title !== null);
    const rebounds = named.flatMap(
      (row) => reboundOf(row, begun.get(placeOf(row)) ?? [], parameters.similarity) ?? [],
    );
    const sum = (rows: readonly { readonly burdens: number | null }[]): number =>
      rows.reduce((total, row) => total + (row.burdens ?? 0), 0);
    const [back, all] = [sum(rebounds), sum(named)];
    return {
      value: all > 0 ? back / all : null,
      numerator: back,
      denominator: all,
      used: all,
      missing: sum(cut) - all,
      interval: all > 0 ? { ...wilsonInterval(back, all), confidence: 0.95, method: "wilson" } : null,
      detail: { rebounds },
    };
  },
  example: {
    ledger: {
      burden_item: [
        { burden_id: "1", org_id: "a", kind: "certificate", title: "居住情况证明", ended_on: "2023-06-01" },
        {
          burden_id: "2",
          org_id: "a",
          kind: "certificate",
          title: "居住情况证明（新）",
          began_on: "2024-05-01",
        },
        { burden_id: "3", org_id: "a", kind: "plaque", title: "工作站牌子", ended_on: "2023-06-01" },
        { burden_id: "4", org_id: "b", kind: "plaque", title: "工作站牌子", began_on: "2024-05-01" },
        { burden_id: "5", org_id: "b", kind: "form", title: null, ended_on: "2023-06-01" },
      ],
    },
    asOf: "2025-01-01",
    value: 0.5,
    numerator: 1,
    denominator: 2,
    used: 2,
    missing: 1,
  },
});
