import { afterEach, beforeEach, expect, it } from "vitest";
import { tileMap } from "../../src/charts/tile-map.ts";
import { ChartView } from "../../src/elements/chart-view.ts";
import { LinkedCharts } from "../../src/elements/linked-charts.ts";

const tiles = [
  { key: "a", name: "甲", column: 1, row: 1, value: 10, share: 0.4 },
  { key: "b", name: "乙", column: 2, row: 1, value: 15, share: 0.6 },
];

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement("div");
  place.style.width = "400px";
  document.body.append(place);
});
afterEach(() => {
  place.remove();
});

async function show(into: HTMLElement): Promise<ChartView> {
  const view = new ChartView();
  Object.assign(view, { chart: tileMap, rows: tiles, label: "居村", language: "zh" });
  into.append(view);
  await view.updateComplete;
  return view;
}

function drawingOf(view: ChartView): SVGSVGElement | null | undefined {
  return view.shadowRoot?.querySelector("svg");
}

it("draws its chart as wide as its place", async () => {
  const view = await show(place);
  expect(drawingOf(view)?.getAttribute("width")).toBe("400");
});

it("draws anew when its place becomes narrower", async () => {
  const view = await show(place);
  place.style.width = "300px";
  await expect.poll(() => drawingOf(view)?.getAttribute("width")).toBe("300");
});

it("draws nothing, and doesn't fail, before it is given a chart", async () => {
  const view = new ChartView();
  place.append(view);
  await view.updateComplete;
  expect(drawingOf(view)).toBeNull();
});

it("marks the active key without drawing anew", async () => {
  const view = await show(place);
  const before = drawingOf(view);
  view.active = "b";
  await view.updateComplete;
  expect(drawingOf(view)).toBe(before);
  const active = [...(before?.querySelectorAll(".active") ?? [])];
  expect(active.map((mark) => mark.getAttribute("data-key"))).toEqual(["b"]);
});

it("makes what is pointed at in one chart stand out in all of them and in the table", async () => {
  const linked = new LinkedCharts();
  place.append(linked);
  await linked.updateComplete;
  const [first, second] = [await show(linked), await show(linked)];
  linked.insertAdjacentHTML("beforeend", `<table><tbody><tr data-key="a"><td>甲</td></tr></tbody></table>`);
  drawingOf(first)
    ?.querySelector("[data-key=a] rect")
    ?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
  await second.updateComplete;
  expect(drawingOf(second)?.querySelector(".active")?.getAttribute("data-key")).toBe("a");
  expect(linked.querySelector("tr")?.classList.contains("active")).toBe(true);
});

it("writes a district's name in the colour of its number, which is readable on dark tiles too", async () => {
  place.style.setProperty("--ink", "#000000");
  place.style.setProperty("--on-step", "#ffffff");
  const view = await show(place);
  const fills = [...(drawingOf(view)?.querySelectorAll(".step-6 text") ?? [])].map(
    (text) => getComputedStyle(text).fill,
  );
  expect(fills).toEqual(["rgb(255, 255, 255)", "rgb(255, 255, 255)", "rgb(255, 255, 255)"]);
});
