import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { oneOf } from "../../predicate.ts";
import { orgUnit } from "../../tables/reference/org-unit.ts";
import { monitoringPoint } from "../../tables/subtract/monitoring-point.ts";

const { kind } = orgUnit.columns;

/** How far the monitoring points' mix of district and kind is from the city's. */
export const representativenessGap = analysis({
  id: "subtract.representativeness-gap",
  title: { zh: "代表性偏差", en: "Representativeness gap" },
  question: { zh: "监测点的构成像不像全市？", en: "Does the mix of monitoring points resemble the city's?" },
  definition: {
    zh: "Σ ½·|监测点占比 − 名录占比|，按区 × 类型；0为完全一致。筹备组不在名录中，另列。",
    en: "Σ ½·|panel share − frame share| by district × kind; 0 means the same mix. Preparatory groups aren't in the frame and stand apart.",
  },
  unit: "share",
  noun: { zh: "个监测点", en: "points" },
  direction: "less-is-better",
  source: ["S9", "S10"],
  asOf: true,
  queries: {
    points: groupedQuery({
      table: monitoringPoint,
      by: ["district_code", "org_kind", "valid_from", "valid_to"],
      measures: { points: count() },
    }),
    frame: groupedQuery({
      table: orgUnit,
      by: ["district_code", "kind"],
      measures: { units: count() },
      where: oneOf(kind, ["neighborhood", "village"]),
      shared: true,
    }),
  },
  compute({ points, frame }, { asOf }) {
    const serving = points.filter(
      ({ valid_from, valid_to }) =>
        valid_from !== null && valid_from <= asOf && (valid_to === null || valid_to > asOf),
    );
    const cells = new Map<string, { panel: number; frame: number }>();
    let preparatory = 0;
    let unplaced = 0;
    for (const row of serving) {
      const number = row.points ?? 0;
      if (row.org_kind === "preparatory_group") preparatory += number;
      else if (row.org_kind === null || row.district_code === null) unplaced += number;
      else {
        const key = `${row.district_code} ${row.org_kind}`;
        const cell = cells.get(key) ?? { panel: 0, frame: 0 };
        cells.set(key, { ...cell, panel: cell.panel + number });
      }
    }
    for (const row of frame) {
      const key = `${row.district_code} ${row.kind}`;
      const cell = cells.get(key) ?? { panel: 0, frame: 0 };
      cells.set(key, { ...cell, frame: cell.frame + (row.units ?? 0) });
    }
    const panelSize = [...cells.values()].reduce((sum, cell) => sum + cell.panel, 0);
    const frameSize = [...cells.values()].reduce((sum, cell) => sum + cell.frame, 0);
    const gaps = [...cells].map(([cell, { panel, frame: units }]) => ({
      cell,
      panel,
      frame: units,
      gap: panelSize > 0 && frameSize > 0 ? panel / panelSize - units / frameSize : null,
    }));
    const known = panelSize > 0 && frameSize > 0;
    return {
      value: known ? gaps.reduce((sum, { gap }) => sum + Math.abs(gap ?? 0) / 2, 0) : null,
      used: panelSize,
      missing: unplaced,
      detail: { cells: gaps, preparatory_groups: preparatory },
    };
  },
  example: {
    ledger: {
      org_unit: [
        { org_id: "a", name: "a", kind: "neighborhood", district_code: "1" },
        { org_id: "b", name: "b", kind: "neighborhood", district_code: "1" },
        { org_id: "c", name: "c", kind: "neighborhood", district_code: "2" },
        { org_id: "d", name: "d", kind: "village", district_code: "2" },
        { org_id: "e", name: "e", kind: "preparatory_group", district_code: "2" },
      ],
      monitoring_point: [
        { point_id: "1", org_id: "a", valid_from: "2024-01-01" },
        { point_id: "2", org_id: "c", valid_from: "2024-01-01" },
        { point_id: "3", org_id: "e", valid_from: "2024-01-01" },
        { point_id: "4", org_id: "b", valid_from: "2024-01-01", valid_to: "2024-02-01" },
      ],
    },
    asOf: "2024-07-01",
    value: 0.25,
    used: 2,
    missing: 0,
  },
});
