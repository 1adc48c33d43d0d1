import type { CorpusCase } from "../corpus-case.ts";
import { textFile, type TextCell } from "../write/text-file.ts";

const unit = "310115005018";
const fundHeader = [
  "收支编号",
  "居村编号",
  "资金名称",
  "账户类型",
  "收支日期",
  "金额（元）",
  "收支方向",
  "用途",
];
const serviceHeader = ["服务编号", "团队编号", "志愿者编号", "服务日期", "服务时长（小时）"];

/** Faults that only rows taken together show: a day of more than a day, an account below zero. */
export const balances: readonly CorpusCase[] = [
  {
    id: "more-than-sixteen-hours",
    file: "more-than-sixteen-hours.csv",
    trap: {
      zh: "同一人同一天10小时加7小时：两行都存疑；另一人各天都正常。",
      en: "One person has 10 and 7 hours on one day: both rows are doubtful; the other person's days are well.",
    },
    expect: {
      accepted: { volunteer_service: 2 },
      rejected: 2,
      rows: {
        volunteer_service: [
          { service_id: "FW-02", minutes: 600 },
          { service_id: "FW-04", minutes: 420 },
        ],
      },
      issues: [2, 4].map((row) => ({
        code: "too-long-a-day",
        row,
        column: "minutes",
        severity: "error" as const,
      })),
    },
    make: () =>
      textFile([
        serviceHeader,
        ["FW-01", "TD-01", "V01", "2024-07-05", 10],
        ["FW-02", "TD-01", "V02", "2024-07-05", 10],
        ["FW-03", "TD-02", "V01", "2024-07-05", 7],
        ["FW-04", "TD-01", "V02", "2024-07-06", 7],
      ]),
  },
  {
    id: "balance-below-zero",
    file: "balance-below-zero.csv",
    trap: {
      zh: "爱心基金收100元、支150元：余额成了负数。",
      en: "A fund took in 100 yuan and paid out 150: its balance is below zero.",
    },
    expect: {
      accepted: { fund_entry: 3 },
      rejected: 0,
      rows: {
        fund_entry: [{ amount_fen: 10000 }, { amount_fen: 15000, direction: "out" }, { amount_fen: 20000 }],
      },
      issues: [{ code: "negative-balance", row: 3, severity: "warning" }],
    },
    make: () => {
      const entry = (n: number, amount: TextCell, direction: string, purpose: string): TextCell[] => [
        `LS-0${n}`,
        unit,
        "东昌爱心基金",
        "爱心基金",
        `2024-07-0${n}`,
        amount,
        direction,
        purpose,
      ];
      return textFile([
        fundHeader,
        entry(1, 100, "收入", "捐赠"),
        entry(2, 150, "支出", "助困"),
        entry(3, 200, "收入", "洗车"),
      ]);
    },
  },
];
