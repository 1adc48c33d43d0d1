import type { CorpusCase } from "../corpus-case.ts";
import { textFile } from "../write/text-file.ts";
import { sheetFile, xlsx, type SheetCell } from "../write/workbook.ts";

const header = ["申请编号", "申请部门", "任务名称", "申请日期", "审核结果"];
const dated = (dates: readonly SheetCell[]): SheetCell[][] => [
  header,
  ...dates.map((date, i) => [`T-${i + 1}`, "区民政局", `任务${i + 1}`, date, "通过"]),
];
const texts = (dates: readonly string[]): Uint8Array => textFile(dated(dates) as string[][]);
const read = (days: readonly (string | null)[]) => ({
  accepted: { task_request: days.length },
  rejected: 0,
  rows: { task_request: days.map((submitted_on) => ({ submitted_on })) },
});
const forms = [
  "2024年7月5日",
  "2024.7.5",
  "2024/07/05",
  "20240705",
  "2024-07-05",
  "二〇二四年七月五日",
  "２０２４．７．５",
  "7/5/2024 9:30",
  "2024年7月5日（星期五）",
  "2024-07-05 09:30:00",
  "45478",
];
const month = ["7月5日", "七月八日", "7/10"];

/** Dates in the forms in which ledgers write them. */
export const dates: readonly CorpusCase[] = [
  {
    id: "dates-in-many-forms",
    file: "dates-in-many-forms.csv",
    trap: { zh: "同一天的十一种写法。", en: "One day written in eleven ways." },
    expect: read(forms.map(() => "2024-07-05")),
    make: () => texts(forms),
  },
  {
    id: "dates-month-only",
    file: "dates-month-only.csv",
    trap: {
      zh: "只写到月：取当月第一天，另记精度是月。",
      en: "Only a month is given: its first day, and that it is a month is kept beside it.",
    },
    expect: read(["2024-07-01", "2024-07-01", "2024-07-01", null]),
    make: () => texts(["2024年7月", "2024.7", "二〇二四年七月", "不详"]),
  },
  {
    id: "dates-real-and-serial",
    file: "dates-real-and-serial.xlsx",
    trap: {
      zh: "一列里有真日期、没设格式的序列号和文本日期。",
      en: "One column holds real dates, serial numbers without a format, and text.",
    },
    expect: read(["2024-07-05", "2024-07-08", "2024-07-10"]),
    make: () => sheetFile("台账", dated([{ number: 45478, format: "yyyy/m/d" }, 45481, "2024年7月10日"])),
  },
  {
    id: "dates-from-1904",
    file: "dates-from-1904.xlsx",
    trap: {
      zh: "Mac存的工作簿从1904年起算：照1900年算会差四年。",
      en: "A workbook from a Mac that counts from 1904: read from 1900 it is four years off.",
    },
    expect: read(["2024-07-05", "2024-07-08"]),
    make: () =>
      xlsx({
        date1904: true,
        sheets: [{ name: "台账", rows: dated([{ number: 44016, format: "yyyy/m/d" }, 44019]) }],
      }),
  },
  {
    id: "dates-year-from-sheet",
    file: "dates-year-from-sheet.xlsx",
    trap: {
      zh: "只写月日，年份在工作表名“2024年7月”里。",
      en: "Months and days only; the year is in the sheet's name.",
    },
    expect: read(["2024-07-05", "2024-07-08", "2024-07-10"]),
    make: () => sheetFile("2024年7月", dated(month)),
  },
  {
    id: "dates-year-from-file-2024",
    file: "dates-year-from-file-2024.csv",
    trap: { zh: "只写月日，年份在文件名里。", en: "Months and days only; the year is in the file's name." },
    expect: read(["2024-07-05", "2024-07-08", "2024-07-10"]),
    make: () => texts(month),
  },
  {
    id: "dates-without-year",
    file: "dates-without-year.csv",
    trap: {
      zh: "只写月日，哪儿都没有年份：要问。",
      en: "Months and days, and no year anywhere: it is asked.",
    },
    expect: { accepted: {}, rejected: 3, questions: [{ kind: "year" }] },
    make: () => texts(month),
  },
  {
    id: "dates-6-30-beside-6-29",
    file: "dates-6-30-beside-6-29.xlsx",
    trap: {
      zh: "文本“6.30”旁边是数字6.28、6.29：是日期还是数，整列待确认。",
      en: "6.30 typed as text beside 6.28 and 6.29 as numbers: dates or not? The column goes to review.",
    },
    expect: {
      accepted: {},
      rejected: 3,
      questions: [{ kind: "value", column: "submitted_on", read: "6.30", candidates: 2 }],
    },
    make: () => sheetFile("2024年", dated([6.28, 6.29, "6.30"])),
  },
  {
    id: "dates-with-doubtful-year",
    file: "dates-with-doubtful-year.csv",
    trap: {
      zh: "24.7.5年份只有两位，25/12/2024像是日在前：要问。",
      en: "24.7.5 has a year of two digits, 25/12/2024 seems to have the day first: both are asked about.",
    },
    expect: {
      accepted: { task_request: 1 },
      rejected: 2,
      questions: [
        { kind: "value", column: "submitted_on", read: "24.7.5", candidates: 1 },
        { kind: "value", column: "submitted_on", read: "25/12/2024", candidates: 1 },
      ],
    },
    make: () => texts(["2024-07-05", "24.7.5", "25/12/2024"]),
  },
  {
    id: "dates-impossible",
    file: "dates-impossible.csv",
    trap: {
      zh: "2月30日、1985年、“7月上旬”：不是台账里能有的日期。",
      en: "30 February, the year 1985, 7月上旬: no dates that a ledger can hold.",
    },
    expect: {
      accepted: { task_request: 1 },
      rejected: 3,
      issues: [
        { code: "impossible-date", row: 3, column: "submitted_on", severity: "error" },
        { code: "year-out-of-range", row: 4, column: "submitted_on", severity: "error" },
        { code: "not-a-date", row: 5, column: "submitted_on", severity: "error" },
      ],
    },
    make: () => texts(["2024-07-05", "2024-02-30", "1985-07-05", "7月上旬"]),
  },
  {
    id: "timestamps",
    file: "timestamps.csv",
    trap: {
      zh: "受理时间带钟点：m/d/yyyy、下午3点半、只写到日。",
      en: "Moments with their time of day: m/d/yyyy, 下午3点半, or only a day.",
    },
    expect: {
      accepted: { hotline_ticket: 4 },
      rejected: 0,
      rows: {
        hotline_ticket: [
          "2024-07-05T09:30:00",
          "2024-07-05T15:30:00",
          "2024-07-05T21:05:00",
          "2024-07-05T00:00:00",
        ].map((received_at) => ({ received_at })),
      },
    },
    make: () =>
      textFile([
        ["工单编号", "居村编号", "受理时间", "诉求类型"],
        ...["7/5/2024 9:30", "2024年7月5日下午3点半", "7/5/2024 9:05 PM", "2024年7月5日"].map((at, i) => [
          `GD-${i + 1}`,
          "310115005018",
          at,
          "咨询",
        ]),
      ]),
  },
];
