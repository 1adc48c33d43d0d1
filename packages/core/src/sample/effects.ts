import type { Text } from "../text.ts";

/** Something that the sample city was made with, so that one can ask whether an analysis finds it. */
export interface PlantedEffect extends Text {
  readonly id: "rebound" | "april" | "slow-district" | "twins";
  /** The districts that it concerns; empty for the whole city. */
  readonly districts: readonly string[];
  /** What changes by how much: a ratio, 1 for no difference. */
  readonly ratio: number;
}

/** What is in the sample city, and nothing else is. */
export const plantedEffects = {
  rebound: {
    id: "rebound",
    districts: ["310113"],
    ratio: 1.25,
    zh: "宝山区2023年减掉的证明，2024年5月起又以相近的名目回来，数量比基准时还多四分之一。",
    en: "In Baoshan the certificates cut in 2023 come back from May 2024 under similar titles, a quarter more than at the baseline.",
  },
  april: {
    id: "april",
    districts: [],
    ratio: 0.6,
    zh: "2024年4月起全市会议减少四成。",
    en: "From April 2024 there are four tenths fewer meetings all over the city.",
  },
  slowDistrict: {
    id: "slow-district",
    districts: ["310106"],
    ratio: 1.8,
    zh: "静安区的纠纷化解用时是其他区的1.8倍。",
    en: "In Jing'an disputes take 1.8 times as long as elsewhere.",
  },
  twins: {
    id: "twins",
    districts: ["310105", "310109"],
    ratio: 1,
    zh: "长宁区与虹口区完全同分布，任何差别都是偶然。",
    en: "Changning and Hongkou are alike in everything; any difference between them is chance.",
  },
} as const satisfies Record<string, PlantedEffect>;
