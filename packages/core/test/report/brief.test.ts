import { describe, expect, it } from "vitest";
import { brief, type BriefGiven, type BriefLanguage } from "../../src/report/index.ts";
import {
  amount,
  certificates,
  claim,
  figure,
  finding,
  given,
  guardrail,
  noResult,
  returned,
  series,
  service,
  share,
  time,
} from "./given.ts";

function sentences(known: Partial<BriefGiven>, language: BriefLanguage = "zh"): string[] {
  return brief(given(known), language).sections.flatMap((section) =>
    section.sentences.map(({ text }) => text),
  );
}

function unknown(known: Partial<BriefGiven>, language: BriefLanguage = "zh"): string {
  return brief(given(known), language)
    .unknown.sentences.map(({ text }) => text)
    .join("\n");
}

describe("a figure's sentence", () => {
  const inspections = figure("add.inspection-share", share(1200, 1303, { missing: 12 }));

  it("says how many of how many, the interval, and what was left out", () => {
    expect(sentences({ figures: [inspections] })).toContain(
      "计划入户检查1,303次，做成1,200次，占92.1%（95%区间90.5%—93.4%；另有12条缺项没有算入）。",
    );
    expect(sentences({ figures: [inspections] }, "en")).toContain(
      "1,200 of 1,303 planned home inspections were carried out, 92.1% (95% interval 90.5% to 93.4%; 12 left out for missing values).",
    );
  });

  it("calls six of six a rough guide, with an interval down to 61%", () => {
    const rejection = figure("subtract.task-rejection-share", share(6, 6, { flags: ["small_n"] }));
    expect(sentences({ source: "published", figures: [rejection] })).toContain(
      "临时任务申请已审6项，6项不予通过，占100%（95%区间61.0%—100%；条数少，只能参考）。",
    );
  });

  it("gives a median with its limits, and an open upper limit as open", () => {
    const days = amount(18, 160, { interval: { lower: 15, upper: Infinity } });
    const closing = finding("subtract.close-days", days, null);
    expect(sentences({ figures: [closing] })).toContain(
      "问题线索从上报到办结，半数在18天以内（95%区间15天以上）。",
    );
  });

  it("says that it is wider than the chosen district or period", () => {
    const teams = figure("add.team-count", amount(20, 20), { narrowed: { district: false, period: false } });
    const place = { zh: "浦东新区", en: "Pudong New Area" };
    expect(sentences({ place, figures: [teams] })).toContain(
      "志愿团队20支（据20条记录；未分区；未分时段）。",
    );
    expect(unknown({ place, figures: [teams] })).toContain("分不到所选的区");
  });

  it("says a figure without a sentence of its own by its title", () => {
    const plaques = finding("subtract.plaques-per-unit", amount(7, 12), null);
    expect(sentences({ figures: [plaques] })).toContain("每居村挂牌数：7块每居村（据12条记录）。");
  });
});

describe("what can't be said", () => {
  it("without any row: no number but the period's, and the names of what is missing", () => {
    const written = brief(given({ figures: [figure("add.inspection-share", noResult)] }), "zh");
    expect(written.headline.text).toBe("所选的范围里没有可以说的数字。");
    expect(written.sections.every(({ tables }) => tables.length === 0)).toBe(true);
    expect(written.sections.map(({ sentences: [first] }) => first?.text)).toEqual(
      Array(4).fill("这一部分没有可以说的数字。"),
    );
    expect(unknown({ figures: [figure("add.inspection-share", noResult)] })).toContain("入户检查率");
  });

  it("of 1 to 4 rows: withheld in the sentences, the tables and what is unknown", () => {
    const few = figure("divide.settlement-share", share(3, 4));
    const written = brief(given({ figures: [few] }), "zh");
    expect(written.sections[3]?.sentences.map(({ text }) => text)).toEqual(["这一部分没有可以说的数字。"]);
    expect(written.sections[3]?.tables[0]?.rows[0]?.cells).toEqual(["条数太少，不公布", "—", "—", "—"]);
    expect(unknown({ figures: [few] })).toContain("不公布：化解率");
    expect(JSON.stringify(written)).not.toContain("75%");
  });

  it("of what was suppressed before: the same", () => {
    const gone = { ...noResult, used: null, missing: null, flags: ["suppressed"] };
    expect(unknown({ figures: [figure("divide.settlement-share", gone)] })).toContain("不公布：化解率");
    const hidden = figure("divide.settlement-share", null, { hidden: true });
    expect(unknown({ figures: [hidden] })).toContain("不公布：化解率");
  });

  it("but what is published is published, however few its rows", () => {
    const trials = figure("divide.trial-count", amount(133, 1));
    expect(sentences({ source: "published", figures: [trials] })).toContain("巡回审判133件（据1条记录）。");
  });

  it("of 1 to 4 rows left out: that they are a few, never how many", () => {
    const written = brief(
      given({ figures: [figure("divide.joint-share", share(20, 60, { missing: 3 }))] }),
      "zh",
    );
    expect(written.sections[3]?.sentences[0]?.text).toContain("另有少数缺项没有算入");
    expect(written.sections[3]?.tables[0]?.rows[0]?.cells.at(-1)).toBe("条数太少，不公布");
  });

  it("where most cases are open: that there is no median yet", () => {
    const open = { ...noResult, used: 40, flags: ["most_still_open"] };
    expect(unknown({ figures: [finding("divide.resolution-days", open, null)] })).toContain(
      "过半还没有了结，中位数还不知道：化解时长",
    );
  });

  it("without a period: that one has to be chosen for time returned", () => {
    const untimed = finding(
      "subtract.time-returned-hours",
      { ...noResult, used: 9, flags: ["no_period"] },
      null,
    );
    expect(unknown({ period: null, time: untimed })).toContain("要选定年份或季度");
  });
});

describe("time returned", () => {
  it("stands in the headline with its range, the guardrail beside it", () => {
    const { headline } = brief(
      given({
        time: time(returned(400, 100), returned(50, 0)),
        guardrail: guardrail(service("visits", 400, 410, [0.9, 1.2])),
      }),
      "zh",
    );
    expect(headline.text).toBe(
      "与2023年同期相比，还给居民400小时（范围300—500小时）；还给居村干部50小时（用时都不是估计的）。" +
        "服务没有跟着减：可比的1项服务都没有明显下降。",
    );
  });

  it("stands in the table as two accounts, never as their sum", () => {
    const { sections } = brief(given({ time: time(returned(400, 100), returned(50, 0)) }), "zh");
    const rows = sections[1]?.tables[0]?.rows.map(({ name, cells }) => [name, ...cells]);
    expect(rows).toEqual([
      ["还给居民的时间", "400小时", "300—500", "90", "10"],
      ["还给居村干部的时间", "50小时", "—", "90", "10"],
    ]);
  });

  it("isn't claimed where the range holds both ways, and is lost time where it lies under 0", () => {
    const [said] = sentences({ time: time(returned(10, 40), returned(-60, 20)) }, "zh").slice(1);
    expect(said).toContain("居民的时间是省了还是多了，分不出来");
    expect(said).toContain("居村干部多花了60小时（范围40—80小时");
    expect(said).toContain("算得出用时的负担占90%");
  });

  it("isn't said of somebody without any burden on record", () => {
    const [said] = sentences({ time: time(returned(0, 0, null), returned(50, 5)) }, "en").slice(1);
    expect(said).not.toContain("residents");
  });
});

describe("the guardrail", () => {
  it("names what fell with both counts and the interval, and what can't be told", () => {
    const all = guardrail(
      service("visits", 400, 100, [0.2, 0.31]),
      service("settlements", 40, 44, [0.7, 1.7]),
    );
    const said = sentences({ guardrail: all }).join("");
    expect(said).toContain("可比的2项服务中，1项没有明显下降");
    expect(said).toContain("走访下降，为基准期的25%（400次到100次，95%区间20%—31%）");
    expect(said).toContain("化解纠纷分不出升降");
  });

  it("withholds counts of fewer than five", () => {
    const said = sentences({ guardrail: guardrail(service("visits", 40, 2, [0.01, 0.2])) }, "en").join("");
    expect(said).toContain("visits fell (withheld: too few)");
    expect(said).not.toMatch(/\b40\b/);
  });
});

describe("a change", () => {
  it("is called one only where more ended than were added than chance explains", () => {
    expect(sentences({ reductions: [certificates(40, 28, 14, 2)] })).toContain(
      "证明由40项减到28项（取消14项，新增2项）。",
    );
    expect(sentences({ reductions: [certificates(40, 38, 4, 2)] })).toContain(
      "证明基准时40项，现有38项（取消4项，新增2项），分不出是减少了还是偶然。",
    );
    expect(sentences({ reductions: [certificates(20, 32, 2, 14)] }, "en")).toContain(
      "Certificates rose from 20 to 32 (2 ended, 14 added).",
    );
  });

  const wobbling = Array.from({ length: 24 }, (_, i) => 100 + (i % 3));
  const dropped = wobbling.map((value, i) => (i < 12 ? value : value - 60));
  const meetings = figure("subtract.meeting-hours", amount(2400, 300));
  const said = (values: number[], language: BriefLanguage = "zh"): string =>
    sentences({ figures: [meetings], series: [series("subtract.meeting-hours", values)] }, language).join(
      "\n",
    );

  it("of months is one only where it left the limits and stayed out", () => {
    expect(said(wobbling)).toContain("会议耗时在24个月里的起伏都在正常波动之内，不能说有变化。");
    expect(said(wobbling, "en")).toContain("nothing that chance doesn't explain");
    expect(said(dropped)).toContain("会议耗时从2024年1月起降了，有12个月低于正常波动");
    expect(said(dropped.map((value) => 200 - value))).toContain("从2024年1月起升了");
    expect(said(wobbling.map((value, i) => (i === 14 ? 300 : value)))).toContain("没有持续的变化");
    expect(said(wobbling.slice(0, 4))).toContain("只有4个月的数，还看不出有没有变化");
  });

  it("isn't said of a series of which there are no months", () => {
    expect(said([])).not.toContain("个月");
  });
});

describe("two shares", () => {
  const compare = (one: number, other: number): string =>
    sentences({
      comparisons: [
        {
          what: { zh: "化解", en: "Settled" },
          one: { name: { zh: "甲", en: "A" }, figure: "divide.settlement-share", result: share(one, 100) },
          other: {
            name: { zh: "乙", en: "B" },
            figure: "divide.settlement-share",
            result: share(other, 100),
          },
        },
      ],
    }).join("");

  it("are told apart only where their intervals have no point in common", () => {
    expect(compare(80, 40)).toContain("甲80%（80/100，95%区间71.1%—86.7%）高于乙40%");
    expect(compare(40, 80)).toContain("乙80%（80/100，95%区间71.1%—86.7%）高于甲40%");
    expect(compare(50, 45)).toContain("分不出高低");
  });

  it("aren't compared where one is of fewer than five or isn't there", () => {
    const one = { name: { zh: "甲", en: "A" }, figure: "divide.settlement-share", result: share(2, 4) };
    const other = { ...one, result: undefined };
    const what = { zh: "化解", en: "Settled" };
    expect(
      sentences({ comparisons: [{ what, one, other: { ...one, result: share(40, 80) } }] }).join(""),
    ).not.toContain("甲");
    expect(sentences({ comparisons: [{ what, one: other, other: other }] }).join("")).not.toContain("甲");
  });
});

describe("what is published", () => {
  const claims = [
    claim("S9-total", 100),
    claim("S9-a", 86, { parts_of: "S9-total" }),
    claim("S9-b", 13, { parts_of: "S9-total" }),
    claim("S9-c", 11, { parts_of: "S9-total" }),
    claim("S41", 400, { chapter: "add", op: "ge", unit: "户", unit_en: "households" }),
    claim("S11", 0.3, { op: "approx", unit: "占比", unit_en: "share" }),
    claim("S3", null),
  ];

  it("is listed as stated, at least as at least, and nothing where there is no number", () => {
    const { sections } = brief(given({ source: "published", claims }), "zh");
    expect(sections[0]?.tables[0]?.rows[0]?.cells).toEqual(["不少于400户", "S41"]);
    expect(sections[1]?.tables[0]?.rows.map(({ cells: [first] }) => first)).toEqual([
      "100个监测点",
      "86个监测点",
      "13个监测点",
      "11个监测点",
      "约30%",
    ]);
  });

  it("says where it contradicts itself, and mends nothing", () => {
    expect(unknown({ source: "published", claims })).toMatch(/110/);
    expect(unknown({ source: "published", claims }, "en")).toMatch(/110/);
  });

  it("isn't in a brief of a ledger", () => {
    expect(JSON.stringify(brief(given({ claims }), "zh"))).not.toContain("S41");
  });
});

describe("the brief's head", () => {
  it("says place, period, last day, day of writing, and where the rows are from", () => {
    const place = { zh: "浦东新区", en: "Pudong New Area" };
    const period = { from: "2024-07-01", to: "2024-10-01" };
    const known = given({ place, period, asOf: "2024-10-01", madeOn: "2024-10-08", source: "sample" });
    expect(brief(known, "zh")).toMatchObject({
      title: "基层减负情况简报",
      scope: "范围：浦东新区；时段：2024年7月1日至2024年9月30日；截止：2024年9月30日；成稿：2024年10月8日。",
    });
    expect(brief(known, "en").scope).toBe(
      "Pudong New Area · 1 July 2024 to 30 September 2024 · as of 30 September 2024 · written on 8 October 2024",
    );
    expect(brief(known, "zh").provenance).toContain("编造");
    expect(brief(given(), "en").provenance).toContain("ledger");
  });

  it("leaves nothing in the other language", () => {
    const english = JSON.stringify(
      brief(given({ figures: [figure("add.inspection-share", share(6, 9))] }), "en"),
    );
    expect(english).not.toMatch(/\p{Script=Han}/u);
  });
});
