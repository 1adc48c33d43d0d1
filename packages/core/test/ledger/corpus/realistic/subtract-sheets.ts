import { nth, serial, two, writtenDay, type District } from "./district.ts";
import { SheetDraft } from "./draft.ts";
import type { SheetCell } from "../write/workbook.ts";

const departments = ["区民政局", "区文旅局", "区应急局", "区卫健委", "区绿化市容局"] as const;
const jobs = [
  "独居老人走访",
  "文体设施统计",
  "防汛物资盘点",
  "高龄津贴核对",
  "垃圾分类检查",
  "门牌核对",
] as const;

/** 申请审核: a title, numbered rows, every word of a decision, month and day with the year in the sheet's name, a total. */
export function requests(place: District): SheetDraft {
  const { year, month, rows } = place;
  const sheet = new SheetDraft("task_request", `${year}年${month}月申请审核`);
  sheet.title(`${place.district}${year}年${month}月临时任务申请审核台账`, "I");
  sheet.aside("title", ["填报单位：区专项办", null, null, null, "密级：内部"]);
  sheet.aside("header", [
    "序号",
    "申请编号",
    "申请部门",
    "任务 名称",
    "申请\n日期",
    "批复日期",
    "审核意见",
    "涉及居村数",
    "预计用时（分钟）",
  ]);
  let units = 0;
  for (let n = 1; n <= rows; n++) {
    const decision = nth(
      ["同意", "未通过", "退回修改", "通过", "不准入", "审核中", "已准入", "驳回", "撤销申请", "补正"],
      n,
    );
    const day = 1 + (n % 20);
    const pending = decision === "审核中";
    units += 3 + (n % 9);
    const cells: SheetCell[] = [
      n,
      `SQ${year}${two(month)}-${two(n)}`,
      nth(departments, n),
      `${nth(jobs, n)}（第${n}批）`,
      n % 3 === 0 ? `${month}月${day}日` : writtenDay(place, day, n),
      pending ? "-" : writtenDay(place, day + 3, n + 1),
      decision,
      3 + (n % 9),
      nth(["30", "约45", "一小时", "1.5小时", "半小时"], n),
    ];
    if (n === 7)
      sheet.doubtful(cells.with(6, "原则同意"), { kind: "value", column: "decision", read: "原则同意" });
    else if (n === 13) sheet.faulty(cells.with(4, `${year}年2月30日`), "impossible-date");
    else if (n === 19) sheet.faulty(cells.with(1, `SQ${year}${two(month)}-18`), "repeated-key");
    else sheet.good(cells);
  }
  sheet.aside("total", ["合计", null, null, null, null, null, null, units]);
  sheet.aside("note", ["注：退回修改、补正的申请不计入不予通过。"]);
  return sheet;
}

/** 下派任务: district, street and name in columns of their own, the first merged; names shortened; durations in words. */
export function tasks(place: District): SheetDraft {
  const { year, month, rows } = place;
  const sheet = new SheetDraft("task_assignment", "下派任务");
  sheet.title(`${year}年${month}月下派任务台账`, "I");
  sheet.aside("header", [
    "任务编号",
    "区",
    "街镇",
    "居村",
    "工作内容",
    "下派日期",
    "完成时限",
    "来源",
    "用时",
  ]);
  const top = sheet.rows.length + 1;
  for (let n = 1; n <= rows; n++) {
    const unit = nth(place.units, n);
    const day = 1 + (n % 18);
    const cells: SheetCell[] = [
      `RW${year}${two(month)}-${two(n)}`,
      n === 1 ? place.called : null,
      n % 2 === 0 ? unit.street : unit.street.replace(/(?:街道|镇|乡)$/u, ""),
      n % 4 === 3 ? unit.name.replace(/委会$/u, "委") : unit.name,
      nth(jobs, n + 2),
      { number: serial(year, month, day), format: "yyyy/m/d" },
      writtenDay(place, day + 7, n),
      nth(["清单内", "计划内", "超清单", "防汛防台", "主动作为", "异常下派"], n),
      nth(["30分钟", "2小时", "1.5小时", "不详", "1小时30分", "约40分钟"], n),
    ];
    if (n === 5) sheet.faulty(cells.with(3, "子虚乌有居委会"), "unknown-place");
    else if (n === 11) sheet.faulty(cells.with(6, writtenDay(place, 1, n)), "wrong-order");
    else if (n === 17)
      sheet.doubtful(cells.with(8, "2天"), { kind: "value", column: "minutes", read: "2天" });
    else sheet.good(cells);
  }
  sheet.merges.push(`B${top}:B${sheet.rows.length}`);
  sheet.aside("blank");
  sheet.aside("note", ["说明：本表由各街镇汇总后报区专项办。"]);
  return sheet;
}

/** 会议: a header two deep, real dates, durations as times of day, a negative one. */
export function meetings(place: District): SheetDraft {
  const { year, month, rows } = place;
  const sheet = new SheetDraft("meeting", "会议");
  sheet.title(`${year}年${month}月会议备案台账`, "G");
  const top = sheet.rows.length + 1;
  sheet.aside("header", ["会议编号", "主办部门", "会议名称", "召开日期", "会议地点", "用时", null]);
  sheet.aside("header", [null, null, null, null, null, "时长（分钟）", "路途（分钟）"]);
  for (const column of ["A", "B", "C", "D", "E"]) sheet.merges.push(`${column}${top}:${column}${top + 1}`);
  sheet.merges.push(`F${top}:G${top}`);
  for (let n = 1; n <= rows; n++) {
    const cells: SheetCell[] = [
      `HY${year}${two(month)}-${two(n)}`,
      nth(departments, n),
      `${nth(jobs, n)}推进会`,
      { number: serial(year, month, 1 + (n % 27)), format: "yyyy-mm-dd" },
      nth(["区政府一号会议室", "街道三楼", "线上"], n),
      n % 5 === 0 ? { number: 0.0625, format: "h:mm" } : nth([60, 90, "45分钟", 120], n),
      n % 3 === 2 ? 0 : 20 + (n % 4) * 10,
    ];
    if (n === 9) sheet.faulty(cells.with(5, -30), "out-of-range");
    else if (n === 15) sheet.faulty(cells.with(3, "中旬某日"), "not-a-date");
    else sheet.good(cells);
    if (n === 20) sheet.aside("blank", [" ", "　"]);
  }
  sheet.aside("note", ["填表人：", null, null, "审核人："]);
  return sheet;
}

const burdenKinds = ["证明", "信息系统", "挂牌", "考核评比", "报表"] as const;

/** 四减台账: grouped by kind with subtotals between and a grand total, frequencies in words. */
export function burdens(place: District): SheetDraft {
  const { year, month, rows } = place;
  const sheet = new SheetDraft("burden_item", "四减台账");
  sheet.title(`${place.district}四减台账（截至${year}年${month}月）`, "H");
  sheet.aside("header", [
    "负担编号",
    "来源部门",
    "负担类别",
    "负担名称",
    "由谁承担",
    "涉及人数",
    "频次",
    "单次耗时（分钟）",
  ]);
  let all = 0;
  burdenKinds.forEach((kind, k) => {
    let people = 0;
    for (let i = 1; i <= Math.floor(rows / 5); i++) {
      const n = k * 100 + i;
      people += 10 + i * 5;
      const cells: SheetCell[] = [
        `FD-${n}`,
        nth(departments, n),
        kind,
        `${kind}事项${i}`,
        i % 2 === 0 ? "居民" : "社工",
        10 + i * 5,
        nth(["月报", "周报", "每两月", "每月两次", "季报", "年报"], n),
        nth([15, "30", "半小时", 20], n),
      ];
      if (n === 2)
        sheet.doubtful(cells.with(6, "日报"), { kind: "value", column: "frequency_per_year", read: "日报" });
      else if (n === 203) sheet.faulty(cells.with(6, "不定期"), "not-a-number");
      else if (n === 405) sheet.faulty(cells.with(2, "绿化"), "unknown-word");
      else sheet.good(cells);
    }
    all += people;
    sheet.aside("total", ["小计", null, null, null, null, people]);
  });
  sheet.aside("total", ["总计", null, null, null, null, all]);
  return sheet;
}

/** 问题线索: channels and states in many words, a column that nobody needs, dates that don't follow. */
export function leads(place: District): SheetDraft {
  const { year, month, rows } = place;
  const sheet = new SheetDraft("issue_report", "问题线索");
  sheet.aside("header", [
    "线索编号",
    "居村代码",
    "渠道",
    "反映日期",
    "核实日期",
    "销号日期",
    "办理状态",
    "经办科室",
  ]);
  for (let n = 1; n <= rows; n++) {
    const closed = n % 3 !== 0;
    const day = 1 + (n % 10);
    const cells: SheetCell[] = [
      `XS${year}${two(month)}-${two(n)}`,
      n % 5 === 0 ? Number(nth(place.units, n).id) : nth(place.units, n).id,
      nth(["二维码", "速报直报", "月报", "电话", "走访", 12345, "扫码"], n),
      writtenDay(place, day, n),
      closed ? writtenDay(place, day + 5, n + 1) : "",
      closed ? writtenDay(place, day + 9, n + 2) : "/",
      closed ? nth(["销号", "已办结"], n) : nth(["核查中", "已上报", "待核查"], n),
      nth(["一科", "二科"], n),
    ];
    if (n === 4) sheet.faulty(cells.with(5, writtenDay(place, 1, n)), "wrong-order");
    else if (n === 10) sheet.faulty(cells.with(1, "999999999999"), "unknown-place");
    else if (n === 16)
      sheet.doubtful(cells.with(3, `24.${month}.7`), {
        kind: "value",
        column: "reported_on",
        read: `24.${month}.7`,
      });
    else sheet.good(cells);
    if (n === 12) sheet.aside("blank");
  }
  sheet.aside("note", ["备注：扫码上报的线索由系统自动编号。"]);
  return sheet;
}
