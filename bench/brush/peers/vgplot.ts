import { coordinator, wasmConnector } from "@uwdata/mosaic-core";
import { cond, div, mul, round, sum, eq, isIn, literal, column } from "@uwdata/mosaic-sql";
import * as vg from "@uwdata/vgplot";
import { offer } from "../bench-page.ts";
import { openLedger } from "../database.ts";
import { geometryOf, heights, marginLeft, marginRight, width } from "../drawing.ts";
import { monthCount, tableName } from "../ledger.ts";

const brush = vg.Selection.crossfilter();
const brushed = vg.from(tableName, { filterBy: brush });
const month = vg.sql`((year(submitted_on) - 2022) * 12 + month(submitted_on) - 1)`;

// Written with expressions rather than SQL text, so that Mosaic aggregates the ratio beforehand too.
const one = (condition: Parameters<typeof cond>[0]) => sum(cond(condition, literal(1), literal(0)));
const percent = round(
  mul(
    literal(100),
    div(
      one(eq(column("decision"), literal("rejected"))),
      one(isIn(column("decision"), [literal("approved"), literal("rejected")])),
    ),
  ),
  literal(3),
);

const sized = (height: number) => [
  vg.width(width),
  vg.height(height),
  vg.marginLeft(marginLeft),
  vg.marginRight(marginRight),
];

function months(): Element {
  return vg.plot(
    vg.rectY(brushed, { x1: vg.sql`${month} - 0.4`, x2: vg.sql`${month} + 0.4`, y: vg.count() }),
    vg.intervalX({ as: brush, field: month }),
    vg.xDomain([-0.5, monthCount - 0.5]),
    vg.yDomain(vg.Fixed),
    ...sized(heights.months),
  );
}

function byDepartment(): Element {
  return vg.plot(
    vg.barX(brushed, { x: vg.count(), y: "dept_id" }),
    vg.textX(brushed, { x: vg.count(), y: "dept_id", text: vg.count(), textAnchor: "start", dx: 4 }),
    vg.xDomain(vg.Fixed),
    vg.yDomain(vg.Fixed),
    ...sized(heights.departments),
  );
}

function share(): Element {
  return vg.plot(
    vg.barX(brushed, { x: percent }),
    vg.textX(brushed, { x: percent, text: percent, textAnchor: "start", dx: 4 }),
    vg.xDomain([0, 100]),
    ...sized(heights.share),
  );
}

/** The labels of a plot's text mark, from above to below, as numbers. */
function labels(plot: Element | undefined): number[] {
  const texts = [...(plot?.querySelectorAll('g[aria-label="text"] text') ?? [])];
  const y = (text: Element): number =>
    Number(/,\s*([\d.]+)\)/u.exec(text.getAttribute("transform") ?? "")?.[1] ?? 0);
  return texts.sort((a, b) => y(a) - y(b)).map(({ textContent }) => Number(textContent.replaceAll(",", "")));
}

let views: Element[] = [];

function drawn(): boolean {
  const columns = views[0]?.querySelectorAll('g[aria-label="rect"] rect').length ?? 0;
  return columns > 0 && labels(views[1]).length > 0 && labels(views[2]).length > 0;
}

offer({
  async open(rows) {
    const { duckdb, connection } = await openLedger(rows);
    coordinator().databaseConnector(wasmConnector({ duckdb, connection }));
    views = [months(), byDepartment(), share()];
    document.body.append(...views);
    while (!drawn()) await new Promise((resolve) => setTimeout(resolve, 20));
  },
  geometry() {
    const plot = views[0]?.querySelector("svg");
    if (!plot) throw new Error("the months' view isn't drawn");
    return geometryOf(plot);
  },
  shown: () => ({ departments: labels(views[1]), percent: labels(views[2])[0] ?? NaN }),
});
