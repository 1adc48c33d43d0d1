import { nth, serial, two, writtenDay, type District } from "./district.ts";
import { SheetDraft } from "./draft.ts";
import type { SheetCell } from "../write/workbook.ts";

const disputeHeaders = [
  ["案件编号", "居村代码", "登记日期", "调结日期", "案由", "三所联动", null, null, "处理结果"],
  [null, null, null, null, null, "司法所", "派出所", "律所", null],
] as const;

function disputeHeader(sheet: SheetDraft): void {
  const top = sheet.rows.length + 1;
  for (const header of disputeHeaders) sheet.aside("header", header);
  for (const column of ["A", "B", "C", "D", "E", "I"])
    sheet.merges.push(`${column}${top}:${column}${top + 1}`);
  sheet.merges.push(`F${top}:H${top}`);
}

/** 纠纷调解: a header two deep that comes again under （续）, ticks and crosses, results in many words. */
export function disputes(place: District): SheetDraft {
  const { year, month, rows } = place;
  const sheet = new SheetDraft("dispute_case", "纠纷调解");
  sheet.title(`${year}年${month}月矛盾纠纷调解台账`, "I");
  disputeHeader(sheet);
  for (let n = 1; n <= rows; n++) {
    if (n === Math.floor(rows / 2)) {
      sheet.aside("blank");
      sheet.title(`${year}年${month}月矛盾纠纷调解台账（续）`, "I");
      disputeHeader(sheet);
    }
    const open = n % 4 === 0;
    const day = 1 + (n % 15);
    const cells: SheetCell[] = [
      `JF${year}${two(month)}-${two(n)}`,
      nth(place.units, n).id,
      writtenDay(place, day, n),
      open ? "" : writtenDay(place, day + 10, n + 3),
      nth(["邻里纠纷", "物业纠纷", "停车", "婚姻", "劳动争议", "房屋租赁"], n),
      nth(["√", "是", "Y"], n),
      nth(["×", "√", "否", ""], n),
      nth(["√", "N", "1", "0"], n),
      open ? nth(["调解中", "跟进"], n / 4) : nth(["调解成功", "达成协议", "调解不成", "转诉讼", "撤诉"], n),
    ];
    if (n === 6) sheet.faulty(cells.with(8, "谈得差不多"), "unknown-word");
    else if (n === 14) sheet.faulty(cells.with(5, "部分"), "not-yes-or-no");
    else sheet.good(cells);
  }
  sheet.aside("note", ["注：三所联动指司法所、派出所、律所共同参与。"]);
  return sheet;
}

/** 志愿服务: hours in the header, blanks in the cells, one person with too long a day. */
export function services(place: District): SheetDraft {
  const { year, month, rows } = place;
  const sheet = new SheetDraft("volunteer_service", "志愿服务");
  sheet.title(`${year}年${month}月志愿服务记录`, "G");
  sheet.aside("header", [
    "服务编号",
    "团队编号",
    "志愿者编号",
    "服务日期",
    "志愿者类型",
    "服务时长（小时）",
    "服务对象数",
  ]);
  for (let n = 1; n <= rows; n++) {
    const cells: SheetCell[] = [
      `FW${year}${two(month)}-${two(n)}`,
      `TD-${two(1 + (n % 6))}`,
      `V${two(n)}`,
      { number: serial(year, month, 1 + (n % 26)), format: 'yyyy"年"m"月"d"日"' },
      nth(["居民", "党员", "双报到", "社工", "-"], n),
      nth([1, 1.5, "2", 0.5, "30分钟"], n),
      nth(["12人", 8, "30余", "—", "约20"], n),
    ];
    if (n === 8 || n === 9) {
      const sameDay = { number: serial(year, month, 5), format: "yyyy/m/d" };
      sheet.faulty(cells.with(2, "V08").with(3, sameDay).with(5, 9), "too-long-a-day");
    } else if (n === 21) sheet.faulty(cells.with(6, "几十人"), "not-a-number");
    else if (n === 24)
      sheet.doubtful(cells.with(6, "无"), { kind: "value", column: "beneficiaries", read: "无" });
    else sheet.good(cells);
    if (n === 15) sheet.aside("blank");
  }
  return sheet;
}

/** 资金: money in many forms under 元, ins before outs, a part of a fen. */
export function funds(place: District): SheetDraft {
  const { year, month, rows } = place;
  const sheet = new SheetDraft("fund_entry", "资金");
  sheet.title(`${year}年${month}月爱心基金收支明细`, "I");
  sheet.aside("header", [
    "流水号",
    "居村代码",
    "基金名称",
    "账户",
    "收支日期",
    "收支",
    "金额（元）",
    "事由",
    "次数",
  ]);
  for (let n = 1; n <= rows; n++) {
    const into = n % 3 !== 0;
    const cells: SheetCell[] = [
      `LS${year}${two(month)}-${two(n)}`,
      place.units[0].id,
      "邻里爱心基金",
      "爱心基金",
      writtenDay(place, 1 + Math.floor((n * 26) / rows), n),
      into ? nth(["收入", "收"], n) : nth(["支出", "支"], n),
      into ? nth([200, "￥1,200.50", "0.1万元", "350元5角"], n) : nth([20.5, "15元", "￥30"], n),
      into ? nth(["洗车", "捐赠"], n) : nth(["助困", "助学"], n),
      into && n % 2 === 0 ? 4 : "/",
    ];
    if (n === 18) sheet.faulty(cells.with(6, "1.234元"), "part-of-a-fen");
    else if (n === 22) sheet.faulty(cells.with(8, { error: 23 }), "excel-error");
    else if (n === 26)
      sheet.doubtful(cells.with(6, "200-300元"), { kind: "value", column: "amount_fen", read: "200-300元" });
    else sheet.good(cells);
  }
  sheet.aside("note", ["注：洗车费按次提留，次月5日前公示。"]);
  return sheet;
}

/** 填报说明: a sheet of prose and no table. */
export function instructions(): SheetDraft {
  const sheet = new SheetDraft("", "填报说明");
  sheet.aside("note", ["一、各街镇每月5日前报送上月台账。"]);
  sheet.aside("note", ["二、退回修改的申请改好后重新编号。"]);
  sheet.aside("note", ["三、不要填写居民的姓名、电话和证件号码。"]);
  return sheet;
}
