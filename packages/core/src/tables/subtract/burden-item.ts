import { category, date, integer, number, text } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/**
 * Everything that takes people's time without serving them: certificates, systems, plaques, assessments, forms, meeting
 * series. The four reductions (四减) and time returned both come from this table.
 */
export const burdenItem = table({
  name: "burden_item",
  chapter: "subtract",
  title: { zh: "负担事项", en: "Burden" },
  grain: { zh: "一项负担一行", en: "one burden a row" },
  synonyms: ["四减台账", "减负清单", "负担清单"],
  key: ["burden_id"],
  references: { dept_id: "department", org_id: "org_unit", replaced_by: "burden_item" },
  columns: {
    burden_id: text({
      title: { zh: "负担编号", en: "Burden ID" },
      synonyms: ["编号", "负担代码", "事项编号", "减负编号", "清单编号"],
    }),
    dept_id: text({
      title: { zh: "来源部门", en: "Department" },
      synonyms: ["部门", "下派部门", "责任部门", "主管部门", "所属部门", "牵头部门"],
      nullable: true,
    }),
    org_id: text({
      ...unitId,
      nullable: true,
      note: { zh: "空为全市或全区适用。", en: "Empty: it applies beyond one unit." },
    }),
    replaced_by: text({
      title: { zh: "替代为", en: "Replaced by" },
      synonyms: ["替代事项", "替代为编号", "合并至"],
      nullable: true,
    }),
    kind: category({
      title: { zh: "类别", en: "Kind" },
      synonyms: ["负担类别", "类型", "四减类别", "事项类别", "减负类别", "四减类型", "减负类型"],
      values: {
        certificate: { zh: "证明", en: "certificate", synonyms: ["证明事项", "开具证明"] },
        system: { zh: "系统", en: "information system", synonyms: ["信息系统", "App", "小程序"] },
        plaque: { zh: "挂牌", en: "plaque", synonyms: ["牌子", "挂牌机构"] },
        assessment: { zh: "考核", en: "assessment", synonyms: ["考核评比", "检查考核"] },
        form: { zh: "报表", en: "form", synonyms: ["台账", "表格", "填报"] },
        meeting_series: { zh: "例会", en: "meeting series", synonyms: ["会议"] },
        other: { zh: "其他", en: "other" },
      },
    }),
    title: text({
      title: { zh: "名称", en: "Title" },
      synonyms: ["事项名称", "负担名称", "负担事项名称", "负担事项", "事项", "项目名称", "具体事项"],
      nullable: true,
    }),
    payer: category({
      title: { zh: "承担者", en: "Payer" },
      synonyms: ["由谁承担", "负担对象", "承担主体", "负担主体", "承担人"],
      nullable: true,
      values: {
        resident: { zh: "居民", en: "residents", synonyms: ["群众", "村民", "办事人"] },
        worker: { zh: "社区工作者", en: "community workers", synonyms: ["社工", "居村干部", "工作人员"] },
      },
    }),
    population: integer({
      title: { zh: "涉及人数", en: "People concerned" },
      unit: "person",
      synonyms: ["人数", "对象数", "涉及人次", "涉及对象数", "办理人数", "覆盖人数"],
      nullable: true,
    }),
    frequency_per_year: number({
      title: { zh: "每年次数", en: "Times a year" },
      unit: "time-per-year",
      range: [0, 3660],
      usual: [0, 366],
      synonyms: ["频次", "频率", "年频次", "年次数", "填报频次", "报送频率", "办理频次", "全年次数", "周期"],
      nullable: true,
    }),
    minutes: integer({
      title: { zh: "每次用时（分钟）", en: "Minutes each time" },
      unit: "minute",
      usual: [0, 1440],
      synonyms: ["每次用时", "单次耗时", "单次用时", "每次耗时", "单次时长", "每次分钟数", "每次时长"],
      nullable: true,
    }),
    minutes_basis: category({
      title: { zh: "用时依据", en: "Basis of the minutes" },
      synonyms: ["依据", "用时来源", "耗时依据", "数据依据"],
      nullable: true,
      values: {
        measured: { zh: "实测", en: "measured" },
        sampled: { zh: "抽样", en: "sampled" },
        stated: { zh: "自报", en: "stated" },
        assumed: { zh: "估计", en: "assumed", synonyms: ["假定"] },
      },
    }),
    began_on: date({
      title: { zh: "开始日期", en: "Began on" },
      synonyms: ["设立日期", "启用日期", "开始时间", "设立时间", "起始日期", "启用时间"],
      nullable: true,
    }),
    ended_on: date({
      title: { zh: "取消日期", en: "Ended on" },
      ahead: true,
      synonyms: [
        "停用日期",
        "减掉日期",
        "摘牌日期",
        "取消时间",
        "停用时间",
        "减少日期",
        "清理日期",
        "精简日期",
        "退出日期",
        "结束日期",
      ],
      nullable: true,
    }),
    disposition: text({
      title: { zh: "处理方式", en: "Disposition" },
      synonyms: ["处置", "减负方式", "处理结果", "清理方式", "处置方式", "减负措施", "处理措施"],
      nullable: true,
    }),
  },
  order: [["began_on", "ended_on"]],
  states: [
    { when: { replaced_by: "filled" }, then: { ended_on: "filled" }, severity: "warning" },
    { when: { disposition: "filled" }, then: { ended_on: "filled" }, severity: "warning" },
    { when: { minutes: "filled" }, then: { minutes_basis: "filled" }, severity: "warning" },
  ],
  likeness: { text: "title", with: ["kind", "org_id", "began_on"] },
  lookups: placeOfUnit,
  derived: {
    hours_per_year: {
      column: number({ title: { zh: "全年小时", en: "Hours a year" }, unit: "none" }),
      from: ({ population, frequency_per_year, minutes }) =>
        population === null || frequency_per_year === null || minutes === null
          ? null
          : (population * frequency_per_year * minutes) / 60,
    },
  },
});
