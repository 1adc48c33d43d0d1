import { launch } from "../cold/browser.ts";
import { dashboard } from "../cold/build.ts";
import { servePacked } from "../cold/packed-server.ts";
import { until } from "../cold/traffic.ts";
import { slow, visit, type Visit } from "../cold/visit.ts";
import { interleave, spreadOf } from "../measure/interleave.ts";
import { keep, type Line } from "../measure/result.ts";

const rounds = 3;
const pages: readonly { readonly file: string; readonly who: Line["who"] }[] = [
  { file: "index.html", who: { zh: "概览", en: "Overview" } },
  { file: "add.html", who: { zh: "加", en: "Add" } },
  { file: "subtract.html", who: { zh: "减", en: "Subtract" } },
  { file: "multiply.html", who: { zh: "乘", en: "Multiply" } },
  { file: "divide.html", who: { zh: "除", en: "Divide" } },
  { file: "explore.html", who: { zh: "探索（打开即起DuckDB）", en: "Explore (starts DuckDB)" } },
  { file: "assistant.html", who: { zh: "助手", en: "Assistant" } },
  { file: "ledger.html", who: { zh: "台账", en: "Ledger" } },
  { file: "brief.html", who: { zh: "简报", en: "Brief" } },
];

const browser = await launch();
const site = await servePacked(dashboard);
const visits = new Map<string, Visit[]>(pages.map(({ file }) => [file, []]));
await interleave(
  pages.map(({ file }) => ({
    name: file,
    run: async () => visits.get(file)?.push(await visit(browser, site.address + file, null)),
  })),
  rounds,
);
await browser.close();
site.close();

const what: readonly { what: Line["who"]; unit: Line["unit"]; of: (each: Visit) => number }[] = [
  { what: { zh: "首次画出", en: "first painted" }, unit: "ms", of: ({ painted }) => painted },
  {
    what: { zh: "到网络闲下来传来", en: "received until the network is idle" },
    unit: "kB",
    of: ({ traffic }) => until(traffic, Infinity).kilobytes,
  },
  {
    what: { zh: "请求", en: "requests" },
    unit: "requests",
    of: ({ traffic }) => until(traffic, Infinity).requests,
  },
];

keep({
  id: "cold-pages",
  title: {
    zh: `各页冷启动，${slow.megabits} Mbit/s、慢${slow.processor}倍`,
    en: `every page cold at ${slow.megabits} Mbit/s, ${slow.processor}× slower`,
  },
  rounds,
  lines: what.flatMap(({ what, unit, of }) =>
    pages.map(({ file, who }) => ({
      what,
      who,
      value: spreadOf((visits.get(file) ?? []).slice(1).map(of)),
      unit,
      ratio: null,
    })),
  ),
  limit: { zh: "", en: "" },
  growth: null,
});
