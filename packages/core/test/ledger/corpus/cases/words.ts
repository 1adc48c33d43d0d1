import type { CorpusCase } from "../corpus-case.ts";
import { textFile } from "../write/text-file.ts";
import { requestHeader } from "./request-rows.ts";

type Words = Readonly<Record<string, string>>;

/** Pairs of a word and the value that it means: `{approved: "通过 同意"}`. */
function pairs(words: Words): [string, string][] {
  return Object.entries(words).flatMap(([value, list]) =>
    list.split(" ").map((word): [string, string] => [word, value]),
  );
}

const decision = {
  approved: "通过 同意 准予 批准 已准入",
  rejected: "不予通过 未予通过 未通过 不通过 不同意 驳回 不准入 否决",
  returned: "退回 退回修改 补正",
  withdrawn: "撤回 撤销申请",
  pending: "待审 审核中 受理中",
};
const kind = {
  neighborhood: "居民区 居委会 居委 社区居委会 居民委员会",
  village: "村 村委会 行政村 村民委员会",
  preparatory_group: "筹备组 居民区筹备组 居委会筹备组",
};
const origin = {
  plan: "清单内 计划内",
  adhoc_approved: "一事一报通过",
  off_list: "清单外 超清单 异常下派",
  self_initiated: "主动作为 自愿",
  emergency: "应急 防汛防台",
};
const channel = {
  qr: "扫码 二维码",
  quick_report: "速报直报",
  monthly: "月报",
  phone: "电话",
  visit: "走访",
  hotline: "12345 热线",
};
const dispute = {
  settled: "调解成功 达成协议 化解 调成",
  failed: "调解不成 未成功",
  transferred: "移送 转诉讼 司法途径",
  withdrawn: "撤回 撤诉",
  ongoing: "调解中 在办 跟进",
};
const inspection = {
  pass: "合格",
  hazard: "隐患",
  fixed: "已整改",
  no_access: "空关 无人 未入户",
  refused: "拒检",
};
const satisfaction: readonly (readonly [string, number | null])[] = [
  ["非常满意", 5],
  ["很满意", 5],
  ["满意", 4],
  ["基本满意", 3],
  ["一般", 3],
  ["不满意", 2],
  ["很不满意", 1],
  ["不了解", null],
  ["未评价", null],
];
const yes = ["是", "√", "✓", "对", "有", "Y", "1", "已", "达标"];
const no = ["否", "×", "✗", "N", "0", "未", "不达标"];

interface WordCase {
  readonly id: string;
  readonly trap: CorpusCase["trap"];
  readonly table: string;
  readonly column: string;
  readonly header: readonly string[];
  readonly words: readonly (readonly [string, string | number | boolean | null])[];
  readonly row: (word: string, n: number) => readonly (string | number)[];
}

function wordCase({ id, trap, table, column, header, words, row }: WordCase): CorpusCase {
  return {
    id,
    file: `${id}.csv`,
    trap,
    expect: {
      accepted: { [table]: words.length },
      rejected: 0,
      rows: { [table]: words.map(([, value]) => ({ [column]: value })) },
    },
    make: () => textFile([header, ...words.map(([word], i) => row(word, i + 1))]),
  };
}

const unit = "310115005018";
const units = ["01", "02", "03", "07", "08", "09", "10", "11", "13", "14", "15", "17"];
const day = (n: number): string => `2024-07-${String(n).padStart(2, "0")}`;

/** The words of categories and of yes and no. */
export const words: readonly CorpusCase[] = [
  wordCase({
    id: "words-decision",
    trap: {
      zh: "审核结果二十一种说法：未通过里有“通过”，退回不是驳回。",
      en: "A decision in twenty-one words: 未通过 contains 通过, and 退回 is not 驳回.",
    },
    table: "task_request",
    column: "decision",
    header: requestHeader,
    words: pairs(decision),
    row: (word, n) => [`T-${n}`, "区民政局", `任务${n}`, day(n), word],
  }),
  wordCase({
    id: "words-unit-kind",
    trap: {
      zh: "居委、村委、筹备组的十二种说法，筹备组里也有“居委会”。",
      en: "Kinds of unit in twelve words; those of preparatory groups contain 居委会.",
    },
    table: "org_unit",
    column: "kind",
    header: ["单元编号", "上级单元编号", "名称", "类型"],
    words: pairs(kind),
    row: (word, n) => [`3101010020${units[n - 1] ?? ""}`, "310101002", `单元${n}`, word],
  }),
  wordCase({
    id: "words-task-origin",
    trap: { zh: "任务来源的九种说法。", en: "A task's origin in every word that ledgers use." },
    table: "task_assignment",
    column: "origin",
    header: ["任务编号", "居村编号", "任务名称", "接收日期", "任务来源"],
    words: pairs(origin),
    row: (word, n) => [`RW-${n}`, unit, `任务${n}`, day(n), word],
  }),
  wordCase({
    id: "words-channel",
    trap: {
      zh: "上报渠道的说法，其中12345看上去是个数。",
      en: "Channels of report; one of them, 12345, looks like a number.",
    },
    table: "issue_report",
    column: "channel",
    header: ["线索编号", "居村编号", "上报日期", "上报渠道"],
    words: pairs(channel),
    row: (word, n) => [`XS-${n}`, unit, day(n), word],
  }),
  wordCase({
    id: "words-dispute-result",
    trap: {
      zh: "调解结果的说法：未成功里有“成功”，撤回与撤诉相同。",
      en: "Results of mediation: 未成功 contains 成功; 撤回 and 撤诉 are one.",
    },
    table: "dispute_case",
    column: "result",
    header: ["案件编号", "居村编号", "受理日期", "纠纷类型", "调解结果"],
    words: pairs(dispute),
    row: (word, n) => [`JF-${n}`, unit, day(n), "邻里", word],
  }),
  wordCase({
    id: "words-inspection-result",
    trap: {
      zh: "检查结果的说法：空关、无人、未入户是一回事。",
      en: "Results of inspections: 空关, 无人 and 未入户 are one.",
    },
    table: "home_inspection",
    column: "result",
    header: ["检查编号", "居村编号", "检查类型", "计划日期", "检查结果"],
    words: pairs(inspection),
    row: (word, n) => [`JC-${n}`, unit, "燃气", day(n), word],
  }),
  wordCase({
    id: "words-satisfaction",
    trap: {
      zh: "满意度用文字不用分数：不满意里有“满意”，不了解不是零分。",
      en: "Satisfaction in words instead of points: 不满意 contains 满意, and 不了解 is not zero.",
    },
    table: "satisfaction_response",
    column: "score",
    header: ["评价编号", "居村编号", "评价日期", "测评方式", "满意度"],
    words: satisfaction,
    row: (word, n) => [`PJ-${n}`, unit, day(n), "扫码", word],
  }),
  wordCase({
    id: "words-yes-and-no",
    trap: {
      zh: "是与否的十六种记号：√ × Y N 1 0 已 未……",
      en: "Yes and no in sixteen marks: √ × Y N 1 0 已 未 …",
    },
    table: "dispute_case",
    column: "judicial_office",
    header: ["案件编号", "居村编号", "受理日期", "司法所参与", "结果"],
    words: [...yes.map((word) => [word, true] as const), ...no.map((word) => [word, false] as const)],
    row: (word, n) => [`JF-${n}`, unit, day(n), word, "调解中"],
  }),
  wordCase({
    id: "words-for-not-known",
    trap: {
      zh: "空格、横线、斜杠、不详、未知都是“不知道”，不是零。",
      en: "Empty, dashes, a stroke, 不详 and 未知 all mean not known, never zero.",
    },
    table: "volunteer_event",
    column: "visitors",
    header: ["活动编号", "居村编号", "举办日期", "参与商户数", "参与人次"],
    words: ["", "-", "—", "/", "不详", "未知"].map((word) => [word, null] as const),
    row: (word, n) => [`HD-${n}`, unit, day(n), 12, word],
  }),
];
