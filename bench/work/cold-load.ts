import { launch } from "../measure/browser.ts";
import { buildPeers, dashboard } from "../cold/build.ts";
import { expectedFigures } from "../cold/expected.ts";
import { peerFigures } from "../cold/figures.ts";
import { servePacked } from "../cold/packed-server.ts";
import { until } from "../cold/traffic.ts";
import { slow, visit, type Visit } from "../cold/visit.ts";
import type { Watched } from "../cold/watch.ts";
import { interleave, ratios, spreadOf } from "../measure/interleave.ts";
import { keep, type Line } from "../measure/result.ts";

const rounds = 5;
const district = "310115";
const folders = { ours: dashboard, ...(await buildPeers()) };
type PageName = keyof typeof folders;
const names = Object.keys(folders) as PageName[];
const expected = await expectedFigures(folders.plain, district);
const ids = peerFigures.map(({ id }) => id);

/** How the figures that stand in a page are read: the overview tells the time returned in its heading. */
const read: Readonly<Record<PageName, string>> = {
  ours: `const said = /居民([−\\d,]+)小时.*?社区工作者([−\\d,]+)小时/.exec(document.querySelector("h1")?.textContent ?? "");
    return [said?.[1], said?.[2], ...${JSON.stringify(ids.slice(2))}.map(
      (id) => document.querySelector('[data-figure="' + id + '"] b')?.textContent)];`,
  vgplot: `return ${JSON.stringify(ids)}.map((id) => document.querySelector('[data-figure="' + id + '"] svg text')?.textContent);`,
  plain: `return ${JSON.stringify(ids)}.map((id) => document.querySelector('[data-figure="' + id + '"]')?.textContent);`,
};

/** Steps of the shortest chain of requests that the figures wait for: the page and its style; page, program, worker, database. */
const steps: Readonly<Record<PageName, number>> = { ours: 2, vgplot: 4, plain: 4 };

const browser = await launch();
const visits: Record<PageName, Visit[]> = { ours: [], vgplot: [], plain: [] };
const sites = await Promise.all(names.map((name) => servePacked(folders[name])));
const peers = names.map((name, i) => {
  const watched: Watched = {
    read: read[name],
    first: expected.city,
    then: expected.district,
    select: name === "ours" ? "select[data-choice=district]" : "select",
    district,
  };
  const run = async (): Promise<void> => {
    visits[name].push(await visit(browser, sites[i]?.address ?? "", watched));
  };
  return { name, run };
});
await interleave(peers, rounds);
await browser.close();
for (const site of sites) site.close();

/** A page's figures of the next district, which the overview fetches; nothing of it belongs to the first view. */
const afterChoice = /data\/overview\//u;
const momentsOf = ({ moments }: Visit) => moments ?? { first: NaN, chosen: NaN, then: NaN };
const first = (each: Visit) => until(each.traffic, momentsOf(each).first);
const idle = (each: Visit) => until(each.traffic, Infinity, afterChoice);

const what: readonly { what: NonNullable<Line["what"]>; unit: Line["unit"]; of: (each: Visit) => number }[] =
  [
    {
      what: { zh: "首批数字画出", en: "first figures painted" },
      unit: "ms",
      of: (each) => momentsOf(each).first,
    },
    { what: { zh: "到此传来", en: "received until then" }, unit: "kB", of: (each) => first(each).kilobytes },
    {
      what: { zh: "到此请求", en: "asked for until then" },
      unit: "requests",
      of: (each) => first(each).requests,
    },
    {
      what: { zh: "选了区、新数字画出", en: "a chosen district's figures painted" },
      unit: "ms",
      of: (each) => momentsOf(each).then,
    },
    {
      what: { zh: "其中，从选到画出", en: "of it, from the choice on" },
      unit: "ms",
      of: (each) => momentsOf(each).then - momentsOf(each).chosen,
    },
    {
      what: { zh: "到网络闲下来传来", en: "received until the network is idle" },
      unit: "kB",
      of: (each) => idle(each).kilobytes,
    },
    {
      what: { zh: "到网络闲下来请求", en: "asked for until the network is idle" },
      unit: "requests",
      of: (each) => idle(each).requests,
    },
  ];
const who: Readonly<Record<PageName, Line["who"]>> = {
  ours: { zh: "Unburden概览", en: "Unburden's overview" },
  vgplot: { zh: "vgplot", en: "vgplot" },
  plain: { zh: "DuckDB-WASM，不带框架", en: "DuckDB-WASM alone" },
};

/** The line's limit for what a page needed: its bytes at full speed, and a latency for each step. Milliseconds. */
function lineLimit(name: PageName): number {
  const { median } = spreadOf(visits[name].slice(1).map((each) => first(each).kilobytes));
  return (median * 8) / slow.megabits + steps[name] * slow.latency;
}

const lines = what.flatMap(({ what, unit, of }, i) =>
  names.map((name): Line => {
    const values = (page: PageName): number[] => visits[page].slice(1).map(of);
    const samples = (page: PageName) => ({ name: page, seconds: values(page) });
    return {
      what,
      who: who[name],
      value: spreadOf(values(name)),
      unit,
      ratio: name === "ours" ? null : spreadOf(ratios(samples("ours"), samples(name))),
      ...(i === 0 ? { limit: lineLimit(name) } : {}),
    };
  }),
);

keep({
  id: "cold-load",
  title: {
    zh: `冷启动到首批数字，${slow.megabits} Mbit/s、慢${slow.processor}倍`,
    en: `cold load to the first figures at ${slow.megabits} Mbit/s, ${slow.processor}× slower`,
  },
  rounds,
  lines,
  limit: {
    zh: `极限：传来的字节 ÷ ${slow.megabits} Mbit/s，加上一步一步的请求每步${slow.latency}毫秒（概览${steps.ours}步，对照${steps.plain}步）`,
    en: `The limit: bytes received ÷ ${slow.megabits} Mbit/s, and ${slow.latency} ms for each request that waits for another (the overview ${steps.ours}, the peers ${steps.plain})`,
  },
  growth: null,
});
