import { category, date, text } from "../../column.ts";
import { table } from "../../table.ts";

/** Good ideas (金点子) that were asked for, and what became of them. */
export const proposal = table({
  name: "proposal",
  chapter: "divide",
  title: { zh: "金点子", en: "Proposal" },
  grain: { zh: "一条建议一行", en: "one proposal a row" },
  synonyms: ["大城小事", "建议征集"],
  key: ["proposal_id"],
  references: { org_id: "org_unit" },
  columns: {
    proposal_id: text({ title: { zh: "建议编号", en: "Proposal ID" }, synonyms: ["编号"] }),
    org_id: text({ title: { zh: "居村编号", en: "Unit ID" }, synonyms: ["居村"], nullable: true }),
    topic: text({ title: { zh: "主题", en: "Topic" }, synonyms: ["议题", "内容"] }),
    proposer: category({
      title: { zh: "提出者", en: "Proposer" },
      synonyms: ["来源"],
      nullable: true,
      values: {
        resident: { zh: "居民", en: "resident", synonyms: ["市民", "村民"] },
        community_worker: { zh: "社区工作者", en: "community worker", synonyms: ["社工"] },
        department: { zh: "职能部门", en: "department", synonyms: ["部门"] },
        organisation: { zh: "社会组织", en: "organisation" },
      },
    }),
    submitted_on: date({ title: { zh: "提交日期", en: "Submitted on" }, synonyms: ["日期"], nullable: true }),
    decided_on: date({ title: { zh: "决定日期", en: "Decided on" }, synonyms: ["采纳日期"], nullable: true }),
    status: category({
      title: { zh: "状态", en: "Status" },
      synonyms: ["办理情况"],
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
      synonyms: ["指导意见", "工作指南"],
      nullable: true,
    }),
  },
  order: [["submitted_on", "decided_on"]],
});
