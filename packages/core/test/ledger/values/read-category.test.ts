import { describe, expect, it } from "vitest";
import type { PlacedColumn } from "../../../src/table.ts";
import {
  catalogItem,
  disputeCase,
  homeInspection,
  issueReport,
  orgUnit,
  taskAssignment,
  taskRequest,
  volunteerTeam,
} from "../../../src/tables/index.ts";
import * as tables from "../../../src/tables/index.ts";
import { candidateValues, outcome, readWith } from "./columns.ts";

const said: readonly (readonly [string, PlacedColumn, Readonly<Record<string, string>>])[] = [
  [
    "decision",
    taskRequest.columns.decision,
    {
      approved: "通过 同意 准予 批准 已准入 已同意 审核通过 同意（已批） 予以通过",
      rejected: "不予通过 未予通过 未通过 不通过 不同意 驳回 不准入 否决 已驳回",
      returned: "退回 退回修改 补正",
      withdrawn: "撤回 撤销申请",
      pending: "待审 审核中 受理中",
    },
  ],
  [
    "kind of unit",
    orgUnit.columns.kind,
    {
      neighborhood: "居民区 居委会 居委 社区居委会 居民委员会",
      village: "村 村委会 行政村 村民委员会",
      preparatory_group: "筹备组 居民区筹备组 居委会筹备组",
    },
  ],
  [
    "origin",
    taskAssignment.columns.origin,
    {
      plan: "清单内 计划内",
      adhoc_approved: "一事一报通过",
      off_list: "清单外 超清单 异常下派",
      self_initiated: "主动作为 自愿",
      emergency: "应急 防汛防台",
    },
  ],
  [
    "channel",
    issueReport.columns.channel,
    {
      qr: "扫码 二维码 QR",
      quick_report: "速报直报",
      monthly: "月报",
      phone: "电话",
      visit: "走访",
      hotline: "12345 热线",
    },
  ],
  [
    "dispute result",
    disputeCase.columns.result,
    {
      settled: "调解成功 达成协议 化解 调成",
      failed: "调解不成 未成功",
      transferred: "移送 转诉讼 司法途径",
      withdrawn: "撤回 撤诉",
      ongoing: "调解中 在办 跟进",
    },
  ],
  [
    "inspection result",
    homeInspection.columns.result,
    { pass: "合格", hazard: "隐患", fixed: "已整改", no_access: "空关 无人 未入户", refused: "拒检" },
  ],
];

describe.each(said)("the words of %s", (_, column, words) => {
  const pairs = Object.entries(words).flatMap(([value, list]) =>
    list.split(" ").map((word) => [word, value]),
  );
  it.each(pairs)("%s is %s", (word, value) => {
    expect(outcome(readWith(word, column))).toBe(value);
    expect(outcome(readWith(`　${word.split("").join(" ")}\n`, column))).toBe(value);
  });
});

describe("what is nearly a word", () => {
  const { decision } = taskRequest.columns;

  it("退回 is not 驳回", () => {
    expect(outcome(readWith("退回", decision))).toBe("returned");
    expect(outcome(readWith("驳回", decision))).toBe("rejected");
  });

  it.each(["未", "不", "没", "非", "未获", "没有", "尚未", "未经", "暂不"])(
    "%s before a word never gives it",
    (no) => {
      for (const word of ["通过", "同意", "批准", "准予"]) {
        const reading = readWith(no + word, decision);
        expect(reading.value).not.toBe("approved");
        expect(reading.doubt?.candidates[0]?.value).not.toBe("approved");
      }
      expect(readWith(`${no}合格`, homeInspection.columns.result).value).not.toBe("pass");
    },
  );

  it.each(["不合格", "非合格"])("%s is refused, with the values that there are", (word) => {
    const { fault } = readWith(word, homeInspection.columns.result);
    expect(fault?.code).toBe("unknown-word");
    expect(fault?.advice.zh).toContain("请改为其中之一：合格、");
  });

  it.each(["原则同意", "建议通过", "通过后又驳回", "同意（需补充材料）", "尚未通过", "隐患已整改"])(
    "%s is a question",
    (word) => {
      const column = word.includes("整改") ? homeInspection.columns.result : decision;
      expect(outcome(readWith(word, column))).toBe("doubt:unclear-word");
    },
  );

  it("社区 alone is a question about the kind of unit, with every kind to choose from", () => {
    const reading = readWith("社区", orgUnit.columns.kind);
    expect(outcome(reading)).toBe("doubt:unclear-word");
    expect(candidateValues(reading)[0]).toBe("neighborhood");
    expect(candidateValues(reading)).toHaveLength(9);
    expect(readWith("社 区", orgUnit.columns.kind).value).toBeNull();
    expect(readWith("阳光社区", orgUnit.columns.kind).value).toBeNull();
  });

  it("无 is a question, unless the column says that it means not known", () => {
    expect(candidateValues(readWith("无", decision))[0]).toBeNull();
    expect(outcome(readWith("无", decision))).toBe("doubt:none-word");
    expect(outcome(readWith("无", decision, { noneMeans: "null" }))).toBeNull();
  });

  it("a number is read by its digits", () => {
    expect(outcome(readWith(1, volunteerTeam.columns.tier))).toBe("core");
    expect(outcome(readWith("ｎ", volunteerTeam.columns.tier))).toBe("named");
    expect(outcome(readWith(12345, issueReport.columns.channel))).toBe("hotline");
  });

  it("what nobody declared is refused", () => {
    expect(outcome(readWith("绿色", catalogItem.columns.list))).toBe("fault:unknown-word");
    expect(outcome(readWith("-", catalogItem.columns.list))).toBeNull();
  });
});

const categories = Object.values(tables)
  .flatMap((table) => Object.values<PlacedColumn>(table.columns))
  .filter(({ kind }) => kind === "category");

describe("every declared word", () => {
  it.each(categories.map((column) => [`${column.table}.${column.name}`, column] as const))(
    "of %s reads back as its value, or as a question where two share it",
    (_, column) => {
      const owners = new Map<string, Set<string>>();
      const plain = (word: string) => word.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
      for (const [name, { zh, en, synonyms = [] }] of Object.entries(column.values)) {
        for (const word of [name, zh, en, ...synonyms]) {
          owners.set(plain(word), (owners.get(plain(word)) ?? new Set<string>()).add(name));
        }
      }
      expect(owners.size).toBeGreaterThan(0);
      for (const [word, names] of owners) {
        const expected = names.size === 1 ? [...names][0] : "doubt:unclear-word";
        expect(outcome(readWith(word, column)), word).toBe(expected);
      }
    },
  );
});
