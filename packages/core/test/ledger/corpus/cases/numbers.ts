import type { CorpusCase } from "../corpus-case.ts";
import { textFile } from "../write/text-file.ts";
import { sheetFile, type SheetCell } from "../write/workbook.ts";

const unitHeader = ["单元编号", "上级单元编号", "名称", "类型", "户数", "人口"];

/** Units of 南京东路街道 with these households and inhabitants. */
function unitsWith(counts: readonly (readonly [SheetCell, SheetCell])[]): SheetCell[][] {
  const units = [
    "01 云南中路",
    "02 龙泉园路",
    "03 贵州路",
    "07 牛庄路",
    "08 厦门路",
    "09 福海",
    "10 承兴",
    "11 三德",
  ];
  return counts.map(([households, population], i) => {
    const [number = "", name = ""] = (units[i] ?? "").split(" ");
    return [`3101010020${number}`, "310101002", `${name}居委会`, "居委会", households, population];
  });
}

const texts = (counts: readonly (readonly [string, string])[]) =>
  textFile([unitHeader, ...(unitsWith(counts) as string[][])]);
const read = (counts: readonly (readonly [number | null, number | null])[]) => ({
  accepted: { org_unit: counts.length },
  rejected: 0,
  rows: { org_unit: counts.map(([households, population]) => ({ households, population })) },
});

/** Counts: approximate, in words, with counters, of mixed types, lost. */
export const numbers: readonly CorpusCase[] = [
  {
    id: "numbers-approximate",
    file: "numbers-approximate.csv",
    trap: {
      zh: "30余、400多户、约1200、近900、不少于500、600户以上、不超过700：取数，另记“至少”“大约”。",
      en: "30余, 400多户, 约1200 and their like: the number is taken, and how it is meant is kept beside it.",
    },
    expect: read([
      [30, 400],
      [1200, 900],
      [500, 600],
      [700, 2000],
      [800, 100000],
    ]),
    make: () =>
      texts([
        ["30余", "400多人"],
        ["约1200户", "近900"],
        ["不少于500", "600人以上"],
        ["不超过700", "2000左右"],
        ["800户以下", "10余万"],
      ]),
  },
  {
    id: "numbers-in-words",
    file: "numbers-in-words.csv",
    trap: {
      zh: "1.2万、三百二十、两千、一千零五、全角数字、千分位。",
      en: "1.2万, 三百二十, 两千, 一千零五, full-width digits, thousands separators.",
    },
    expect: read([
      [320, 12000],
      [1234, 2000],
      [400, 1005],
      [1500, 3210],
      [23, 15000],
    ]),
    make: () =>
      texts([
        ["三百二十", "1.2万"],
        ["1,234", "两千"],
        ["４００", "一千零五"],
        ["１，５００", "3,210人"],
        ["二十三户", "一万五"],
      ]),
  },
  {
    id: "numbers-of-mixed-types",
    file: "numbers-of-mixed-types.xlsx",
    trap: {
      zh: "一列里有数字、文本数字、带单位的、带看不见的制表符和全角空格的。",
      en: "One column holds numbers, numbers as text, with counters, with tabs and ideographic spaces.",
    },
    expect: read([
      [1200, 3100],
      [1250, 3200],
      [1300, null],
      [1350, 3400],
    ]),
    make: () =>
      sheetFile("居村名单", [
        unitHeader,
        ...unitsWith([
          [1200, "3100"],
          ["1250户", 3200],
          ["\t1300　", "-"],
          [" 1350\n", "３４００人"],
        ]),
      ]),
  },
  {
    id: "numbers-refused",
    file: "numbers-refused.csv",
    trap: {
      zh: "几百户、户数里写400人、1.5户：没有可靠的数，退回这些行。",
      en: "几百户, 400人 among households, one and a half households: no number to rely on, the rows are refused.",
    },
    expect: {
      accepted: { org_unit: 1 },
      rejected: 3,
      issues: [
        { code: "not-a-number", row: 3, column: "households", severity: "error" },
        { code: "other-unit", row: 4, column: "households", severity: "error" },
        { code: "not-whole", row: 5, column: "households", severity: "error" },
      ],
    },
    make: () =>
      texts([
        ["500", "1200"],
        ["几百户", "1200"],
        ["400人", "1200"],
        ["1.5户", "1200"],
      ]),
  },
  {
    id: "number-range",
    file: "number-range.csv",
    trap: {
      zh: "200-300户是一个范围：问取哪头。",
      en: "200-300户 is a range: it is asked which end counts.",
    },
    expect: {
      accepted: { org_unit: 1 },
      rejected: 1,
      questions: [{ kind: "value", column: "households", read: "200-300户", candidates: 3 }],
    },
    make: () =>
      texts([
        ["500", "1200"],
        ["200-300户", "700"],
      ]),
  },
  {
    id: "number-became-a-date",
    file: "number-became-a-date.xlsx",
    trap: {
      zh: "填的“3-5”被Excel变成了3月5日。",
      en: "“3-5” was written, and Excel made it 5 March.",
    },
    expect: {
      accepted: { org_unit: 1 },
      rejected: 1,
      issues: [{ code: "date-in-number", row: 3, column: "households", severity: "error" }],
    },
    make: () =>
      sheetFile("居村名单", [
        unitHeader,
        ...unitsWith([
          [500, 1200],
          [{ number: 45356, format: "m/d/yy" }, 1200],
        ]),
      ]),
  },
  {
    id: "code-digits-lost",
    file: "code-digits-lost.csv",
    trap: {
      zh: "工单编号被Excel变成2.02407E+15，末尾的数字没了。",
      en: "Excel turned a ticket's ID into 2.02407E+15: its last digits are gone.",
    },
    expect: {
      accepted: { hotline_ticket: 1 },
      rejected: 1,
      rows: { hotline_ticket: [{ ticket_id: "GD2024070500", received_at: "2024-07-05T09:30:00" }] },
      issues: [{ code: "digits-lost", row: 3, column: "ticket_id", severity: "error" }],
    },
    make: () =>
      textFile([
        ["工单编号", "居村编号", "受理时间", "诉求类型"],
        ["GD2024070500", "310115005018", "2024-07-05 09:30", "咨询"],
        ["2.02407E+15", "310115005018", "2024-07-05 10:15", "求助"],
      ]),
  },
  {
    id: "excel-errors",
    file: "excel-errors.xlsx",
    trap: {
      zh: "格子里是#REF!、#N/A、#DIV/0!：没有值，退回。",
      en: "Cells hold #REF!, #N/A and #DIV/0!: there is no value, the rows are refused.",
    },
    expect: {
      accepted: { org_unit: 1 },
      rejected: 3,
      issues: [3, 4, 5].map((row) => ({ code: "excel-error", row, severity: "error" as const })),
    },
    make: () =>
      sheetFile("居村名单", [
        unitHeader,
        ...unitsWith([
          [500, 1200],
          [{ error: 23 }, 1200],
          [510, { error: 42 }],
          [520, { error: 7 }],
        ]),
      ]),
  },
];
