import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count, sum } from "../../measure.ts";
import { known } from "../../predicate.ts";
import { quantile } from "../../statistics/quantile.ts";
import { rankRange } from "../../statistics/rank-range.ts";
import { appraisalScore } from "../../tables/multiply/appraisal-score.ts";

const { weight, weighted_points, year } = appraisalScore.columns;

interface Part {
  points: number;
  weight: number;
}

function scoreOf({ points, weight: total }: Part): number {
  return points / total;
}

/** How far a unit's place in the ranking depends on how much residents' opinion weighs. */
export const appraisalRankRange = analysis({
  id: "multiply.appraisal-rank-range",
  title: { zh: "考核名次的浮动", en: "How far ranks depend on the weight" },
  question: {
    zh: "居民测评占比从五成变到八成，名次会变多少？",
    en: "If residents' weight ran from 50 to 80 %, how far would the ranks move?",
  },
  definition: {
    zh: "居民测评占比在给定范围内变动时，各居村最好与最差名次之差的中位数；并列的可取其间任一名次。只排既有居民评分又有其他评分的居村。",
    en: "The median, over units, of the difference between worst and best rank when residents' weight runs over the range; tied units can take any of the ranks they share. Of units with both residents' and other scores.",
  },
  unit: "count",
  noun: { zh: "个名次", en: "places" },
  direction: "neither",
  source: ["S23"],
  parameters: {
    low: { zh: "占比下限", en: "Lower end of the weight", value: 0.5 },
    high: { zh: "占比上限", en: "Upper end of the weight", value: 0.8 },
  },
  queries: {
    parts: groupedQuery({
      table: appraisalScore,
      by: ["org_id", "assessor"],
      measures: { points: sum(weighted_points), weight: sum(weight, known(weighted_points)), rows: count() },
      time: year,
    }),
  },
  compute({ parts }, { parameters }) {
    const units = new Map<string, { resident: Part; other: Part }>();
    for (const { org_id, assessor, points, weight: total } of parts) {
      if (org_id === null || assessor === null) continue;
      const unit = units.get(org_id) ?? {
        resident: { points: 0, weight: 0 },
        other: { points: 0, weight: 0 },
      };
      const part = assessor === "resident" ? unit.resident : unit.other;
      part.points += points ?? 0;
      part.weight += total ?? 0;
      units.set(org_id, unit);
    }
    const ranked = [...units].filter(([, { resident, other }]) => resident.weight > 0 && other.weight > 0);
    const scores = ranked.map(([, { resident, other }]) => ({
      weighted: scoreOf(resident),
      other: scoreOf(other),
    }));
    const ranges = rankRange(scores, parameters.low, parameters.high);
    const detail = ranked.map(([org_id], i) => ({
      org_id,
      resident_score: scores[i]?.weighted ?? null,
      other_score: scores[i]?.other ?? null,
      best: ranges[i]?.best ?? null,
      worst: ranges[i]?.worst ?? null,
    }));
    return {
      value: quantile(
        ranges.map(({ best, worst }) => worst - best),
        0.5,
      ),
      used: ranked.length,
      missing: units.size - ranked.length,
      detail,
    };
  },
  example: {
    ledger: {
      appraisal_score: [
        {
          org_id: "a",
          year: 2024,
          component: "1",
          assessor: "resident",
          weight: 0.7,
          score: 90,
          max_score: 100,
        },
        {
          org_id: "a",
          year: 2024,
          component: "2",
          assessor: "department",
          weight: 0.3,
          score: 60,
          max_score: 100,
        },
        {
          org_id: "b",
          year: 2024,
          component: "1",
          assessor: "resident",
          weight: 0.7,
          score: 70,
          max_score: 100,
        },
        {
          org_id: "b",
          year: 2024,
          component: "2",
          assessor: "department",
          weight: 0.3,
          score: 95,
          max_score: 100,
        },
        {
          org_id: "c",
          year: 2024,
          component: "1",
          assessor: "resident",
          weight: 0.7,
          score: 60,
          max_score: 100,
        },
        {
          org_id: "c",
          year: 2024,
          component: "2",
          assessor: "department",
          weight: 0.3,
          score: 50,
          max_score: 100,
        },
        {
          org_id: "d",
          year: 2024,
          component: "1",
          assessor: "resident",
          weight: 0.7,
          score: 60,
          max_score: 100,
        },
      ],
    },
    // a and b change places at a weight of 7/11; c is third throughout.
    value: 1,
    used: 3,
    missing: 1,
  },
});
