import type { CorpusCase } from "../corpus-case.ts";
import { textFile } from "../write/text-file.ts";
import { requestHeader } from "./request-rows.ts";
import { madeBankCard, madeIdNumber, withWrongCheckDigit } from "./personal-numbers.ts";

const unit = "310115005018";
const visits = (demands: readonly string[]): Uint8Array =>
  textFile([
    ["走访编号", "居村编号", "走访日期", "走访事由", "居民诉求"],
    ...demands.map((demand, i) => [`ZF-0${i + 1}`, unit, "2024-07-05", "独居老人走访", demand]),
  ]);
const accepted = (count: number) => ({ accepted: { visit_record: count }, rejected: 0 });
const id = madeIdNumber("310101", "19520307", "904");
const wrongId = withWrongCheckDigit(id);
const card = madeBankCard("622202123456789012");
const wrongCard = `${card.slice(0, -1)}${(Number(card.at(-1)) + 1) % 10}`;

/** Personal data in free text and in columns; formulas that would run when exported. */
export const privacy: readonly CorpusCase[] = [
  {
    id: "id-number",
    file: "id-number.csv",
    trap: {
      zh: "诉求里写了身份证号（校验位正确）：不留下。",
      en: "An identity number with a right check digit in free text: it isn't kept.",
    },
    expect: { ...accepted(2), personal: { "id-number": 1 }, nowhere: [id] },
    make: () => visits([`代办敬老卡，身份证${id}`, "楼道灯不亮"]),
  },
  {
    id: "id-number-wrong-check-digit",
    file: "id-number-wrong-check-digit.csv",
    trap: {
      zh: "十八位数字，校验位不对：不是身份证号，照录。",
      en: "Eighteen digits whose check digit is wrong: no identity number, the text is kept.",
    },
    expect: {
      ...accepted(1),
      rows: { visit_record: [{ demand: `核对旧档案号${wrongId}` }] },
      personal: {},
    },
    make: () => visits([`核对旧档案号${wrongId}`]),
  },
  {
    id: "phone-numbers",
    file: "phone-numbers.csv",
    trap: {
      zh: "手机号连写、带空格、带横线、全角。",
      en: "Mobile numbers in one piece, with spaces, with hyphens, full-width.",
    },
    expect: {
      ...accepted(4),
      personal: { phone: 4 },
      nowhere: ["13900001234", "139 0000 1234", "139-0000-1234", "１３９００００１２３４"],
    },
    make: () =>
      visits([
        "请回电13900001234",
        "请回电139 0000 1234",
        "请回电139-0000-1234",
        "请回电１３９００００１２３４",
      ]),
  },
  {
    id: "bank-card",
    file: "bank-card.csv",
    trap: {
      zh: "银行卡号四位一组；另一串数字校验不过，照录。",
      en: "A bank card's number in groups of four; another run of digits fails the check and is kept.",
    },
    expect: {
      ...accepted(2),
      personal: { "bank-card": 1 },
      nowhere: [card, card.replace(/(.{4})(?=.)/gu, "$1 ")],
      rows: { visit_record: [{}, { demand: `设备编号${wrongCard}` }] },
    },
    make: () => visits([`补贴请打到${card.replace(/(.{4})(?=.)/gu, "$1 ")}`, `设备编号${wrongCard}`]),
  },
  {
    id: "names-in-free-text",
    file: "names-in-free-text.csv",
    trap: {
      zh: "诉求里写了联系人的姓名和电话。",
      en: "A contact's name and number stand in free text.",
    },
    expect: {
      ...accepted(2),
      personal: { name: 2, phone: 1 },
      nowhere: ["张某某", "李某某", "13900005678"],
    },
    make: () => visits(["联系人：张某某，电话13900005678", "经办人：李某某"]),
  },
  {
    id: "names-as-volunteer-ids",
    file: "names-as-volunteer-ids.csv",
    trap: {
      zh: "“志愿者编号”里填的是姓名：只留加盐散列。",
      en: "The volunteers' IDs are their names: only salted hashes are kept.",
    },
    expect: {
      accepted: { volunteer_service: 2 },
      rejected: 0,
      rows: { volunteer_service: [{ minutes: 120 }, { minutes: 90 }] },
      nowhere: ["张某某", "李某某"],
    },
    make: () =>
      textFile([
        ["服务编号", "团队编号", "志愿者编号", "服务日期", "时长（分钟）"],
        ["FW-01", "TD-01", "张某某", "2024-07-05", 120],
        ["FW-02", "TD-01", "李某某", "2024-07-05", 90],
      ]),
  },
  {
    id: "column-of-id-numbers",
    file: "column-of-id-numbers.csv",
    trap: {
      zh: "整列身份证号，台账用不着：不收，也不在问题里露出来。",
      en: "A whole column of identity numbers that no ledger needs: not taken, and not shown in a question either.",
    },
    expect: { ...accepted(2), nowhere: [id, madeIdNumber("310115", "19480511", "113")] },
    make: () =>
      textFile([
        ["走访编号", "居村编号", "走访日期", "走访事由", "身份证号码"],
        ["ZF-01", unit, "2024-07-05", "独居老人走访", id],
        ["ZF-02", unit, "2024-07-06", "独居老人走访", madeIdNumber("310115", "19480511", "113")],
      ]),
  },
  {
    id: "numbers-that-are-not-personal",
    file: "numbers-that-are-not-personal.csv",
    trap: {
      zh: "区划代码、日期串、工单号、金额都不是个人信息。",
      en: "Division codes, strings of dates, ticket numbers and sums are no personal data.",
    },
    expect: {
      ...accepted(4),
      rows: {
        visit_record: [
          { demand: "居村代码310115005018" },
          { demand: "登记于20240705093000" },
          { demand: "工单202407050001234567" },
          { demand: "涉及1251件" },
        ],
      },
      personal: {},
    },
    make: () =>
      visits(["居村代码310115005018", "登记于20240705093000", "工单202407050001234567", "涉及1251件"]),
  },
  {
    id: "formula-injection",
    file: "formula-injection.csv",
    trap: {
      zh: "任务名称写成公式：只当文字，不运行，不访问网址。",
      en: "Tasks' names that are formulas: they are text, nothing is run and nothing fetched.",
    },
    expect: {
      accepted: { task_request: 4 },
      rejected: 0,
      rows: {
        task_request: [
          { title: '=HYPERLINK("https://example.org","点我")' },
          { title: "+1+cmd|' /C calc'!A0" },
          { title: "@SUM(A1:A9)" },
          { title: "-2+3" },
        ],
      },
    },
    make: () =>
      textFile([
        requestHeader,
        ["T-01", "区民政局", '=HYPERLINK("https://example.org","点我")', "2024-07-05", "通过"],
        ["T-02", "区民政局", "+1+cmd|' /C calc'!A0", "2024-07-05", "通过"],
        ["T-03", "区民政局", "@SUM(A1:A9)", "2024-07-05", "通过"],
        ["T-04", "区民政局", "-2+3", "2024-07-05", "退回"],
      ]),
  },
];
