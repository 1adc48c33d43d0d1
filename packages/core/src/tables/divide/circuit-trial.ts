import { date, integer, text } from "../../column.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** Community circuit trials (社区巡回审判), and what each brought with it. */
export const circuitTrial = table({
  name: "circuit_trial",
  chapter: "divide",
  title: { zh: "巡回审判", en: "Community circuit trial" },
  grain: {
    zh: "一次巡回审判一行；汇总上报的台账一批一行，并写明件数",
    en: "one trial a row; a ledger reported in batches has one batch a row and says how many trials it holds",
  },
  synonyms: ["社区巡回审判", "巡回法庭"],
  key: ["trial_id"],
  references: { org_id: "org_unit" },
  columns: {
    trial_id: text({
      title: { zh: "审判编号", en: "Trial ID" },
      synonyms: ["编号", "案号", "案件编号", "审判案号"],
    }),
    org_id: text({
      ...unitId,
      synonyms: [...unitId.synonyms, "开庭地点居村", "开庭居村", "开庭地点"],
      nullable: true,
    }),
    held_on: date({
      title: { zh: "开庭日期", en: "Held on" },
      ahead: true,
      synonyms: ["审判日期", "日期", "开庭时间", "审判时间", "巡回日期", "巡回审判日期"],
      nullable: true,
    }),
    court: text({
      title: { zh: "法院", en: "Court" },
      synonyms: ["承办法院", "审理法院", "法庭", "承办法庭", "法院名称"],
      privacy: "public-name",
      nullable: true,
    }),
    cause: text({
      title: { zh: "案由", en: "Cause of action" },
      synonyms: ["纠纷类型", "案件类型", "纠纷类别", "案件案由"],
      nullable: true,
    }),
    result: text({
      title: { zh: "结果", en: "Result" },
      synonyms: ["审判结果", "审理结果", "裁判结果", "处理结果", "结案方式"],
      nullable: true,
    }),
    trials: integer({
      title: { zh: "审判件数", en: "Trials" },
      unit: "trial",
      synonyms: ["案件数", "件数", "审判次数", "审判数", "开庭数", "巡回审判件数", "审理件数"],
      fallback: 1,
      note: {
        zh: "一行一案的台账无此列，即为1。",
        en: "A ledger with one trial a row has no such column: it means 1.",
      },
    }),
    resolved_linked: integer({
      title: { zh: "带动化解案件数", en: "Linked cases resolved" },
      unit: "case",
      synonyms: ["化解案件数", "化解件数", "带动化解数", "带动化解件数", "带动化解", "化解纠纷数"],
      nullable: true,
      note: {
        zh: "“带动”在来源中没有定义。",
        en: "The source doesn't define when a resolved case counts as linked to a trial.",
      },
    }),
    outreach_sessions: integer({
      title: { zh: "普法活动场次", en: "Legal-education sessions" },
      unit: "session",
      synonyms: ["普法次数", "普法活动", "普法场次", "普法活动次数", "法治宣传场次", "普法讲座场次"],
      nullable: true,
    }),
  },
  lookups: placeOfUnit,
});
