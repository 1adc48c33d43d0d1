import { category, date, text } from "../../column.ts";
import { table } from "../../table.ts";
import { unitId } from "../unit-id.ts";

/** Good ideas (金点子) that were asked for, and what became of them. */
export const proposal = table({
  name: "proposal",
  chapter: "divide",
  title: { zh: "金点子", en: "Proposal" },
  grain: { zh: "一条建议一行", en: "one proposal a row" },
  privacy: "sources",
  synonyms: ["大城小事", "建议征集"],
  key: ["proposal_id"],
  references: { org_id: "org_unit" },
  columns: {
    proposal_id: text({
      title: { zh: "建议编号", en: "Proposal ID" },
      synonyms: ["编号", "提案编号", "点子编号", "金点子编号"],
    }),
    org_id: text({ ...unitId, synonyms: [...unitId.synonyms, "提出居村"], nullable: true }),
    topic: text({
      title: { zh: "主题", en: "Topic" },
      synonyms: ["议题", "内容", "建议主题", "建议内容", "金点子", "金点子内容", "建议名称", "标题"],
    }),
    proposer: category({
      title: { zh: "提出者", en: "Proposer" },
      synonyms: ["来源", "建议来源", "提出人身份"],
      nullable: true,
      values: {
        resident: { zh: "居民", en: "resident", synonyms: ["市民", "村民"] },
        community_worker: { zh: "社区工作者", en: "community worker", synonyms: ["社工"] },
        department: { zh: "职能部门", en: "department", synonyms: ["部门"] },
        organisation: { zh: "社会组织", en: "organisation" },
      },
    }),
    submitted_on: date({
      title: { zh: "提交日期", en: "Submitted on" },
      synonyms: ["日期", "提交时间", "提出日期", "征集日期", "建议日期"],
      nullable: true,
    }),
    decided_on: date({
      title: { zh: "决定日期", en: "Decided on" },
      synonyms: ["采纳日期", "采纳时间", "决定时间", "答复日期", "反馈日期"],
      nullable: true,
    }),
    status: category({
      title: { zh: "状态", en: "Status" },
      synonyms: ["办理情况", "采纳情况", "办理状态", "处理状态", "是否采纳"],
      nullable: true,
      values: {
        submitted: { zh: "已提交", en: "submitted", synonyms: ["征集中"] },
        discussed: { zh: "讨论中", en: "under discussion", synonyms: ["已讨论"] },
        adopted: { zh: "已采纳", en: "adopted", synonyms: ["采纳"] },
        declined: { zh: "未采纳", en: "declined", synonyms: ["不采纳"] },
      },
    }),
    guideline: text({
      title: { zh: "形成的指南", en: "Guideline" },
      synonyms: ["指导意见", "工作指南", "指南", "形成指南", "成果", "形成的成果", "转化成果"],
      nullable: true,
    }),
  },
  order: [["submitted_on", "decided_on"]],
  states: [
    { when: { status: ["submitted", "discussed"] }, then: { decided_on: "empty" }, severity: "error" },
    { when: { status: ["adopted", "declined"] }, then: { decided_on: "filled" }, severity: "warning" },
    { when: { decided_on: "filled" }, then: { status: "filled" }, severity: "warning" },
    { when: { guideline: "filled" }, then: { status: ["adopted"] }, severity: "warning" },
  ],
  likeness: { text: "topic", with: ["submitted_on", "org_id"] },
});
