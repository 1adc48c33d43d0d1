import { boolean, category, date, integer, text, timestamp } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** Each time a community worker asked the assistant (AI社工), and whether the answer held. */
export const assistantQuery = table({
  name: "assistant_query",
  chapter: "multiply",
  title: { zh: "助手使用", en: "Assistant query" },
  grain: { zh: "一次提问一行", en: "one query a row" },
  privacy: "sources",
  synonyms: ["AI社工使用记录", "助手日志"],
  key: ["query_id"],
  references: { org_id: "org_unit" },
  columns: {
    query_id: text({
      title: { zh: "提问编号", en: "Query ID" },
      synonyms: ["编号", "记录编号", "对话编号", "问题编号"],
    }),
    org_id: text(unitId),
    asked_at: timestamp({
      title: { zh: "提问时间", en: "Asked at" },
      synonyms: ["时间", "使用时间", "查询时间", "对话时间", "提问日期"],
      nullable: true,
    }),
    kind: category({
      title: { zh: "类型", en: "Kind" },
      synonyms: ["功能", "提问类型", "问题类型", "使用功能", "功能类型", "查询类型", "类别"],
      values: {
        policy: { zh: "找政策", en: "find a policy", synonyms: ["一键找政策", "政策查询"] },
        solution: { zh: "搜方案", en: "find a solution", synonyms: ["一问搜方案", "方案查询"] },
        summary: { zh: "做总结", en: "sum up", synonyms: ["一表做总结", "总结"] },
        exam: { zh: "题库训练", en: "exam practice", synonyms: ["考试", "题库"] },
      },
    }),
    resolved: boolean({
      title: { zh: "是否解决", en: "Resolved" },
      synonyms: ["已解决", "解决情况", "是否已解决", "问题是否解决"],
      nullable: true,
    }),
    escalated: boolean({
      title: { zh: "是否转人工", en: "Escalated" },
      synonyms: ["转人工", "是否转接人工", "人工介入", "是否人工介入"],
      nullable: true,
    }),
    minutes_saved: integer({
      title: { zh: "节省时间（分钟，估计）", en: "Minutes saved, estimated" },
      unit: "minute",
      usual: [0, 480],
      synonyms: ["节省时间", "节省时长", "节约时间", "节省分钟", "节约时长"],
      nullable: true,
    }),
    flagged_wrong: boolean({
      title: { zh: "是否标错", en: "Flagged wrong" },
      synonyms: ["答错", "是否错误", "标记错误", "是否答错", "回答有误"],
      nullable: true,
    }),
  },
  lookups: placeOfUnit,
  derived: {
    asked_on: {
      column: date({ title: { zh: "提问日期", en: "Asked on" } }),
      from: ({ asked_at }) => asked_at?.slice(0, 10) ?? null,
    },
    self_served: {
      column: boolean({ title: { zh: "自助解决", en: "Resolved without escalation" } }),
      from: ({ resolved, escalated }) => {
        if (resolved === false || escalated === true) return false;
        return resolved === null || escalated === null ? null : true;
      },
    },
  },
});
