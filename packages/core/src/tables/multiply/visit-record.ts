import { boolean, date, integer, text } from "../../column.ts";
import { daysBetween } from "../../calendar.ts";
import { table } from "../../table.ts";
import { placeOfUnit } from "../reference/org-unit.ts";
import { unitId } from "../unit-id.ts";

/** Visits to residents' homes, and which were the same errand twice. */
export const visitRecord = table({
  name: "visit_record",
  chapter: "multiply",
  title: { zh: "走访记录", en: "Visit record" },
  grain: { zh: "一次走访一行", en: "one visit a row" },
  privacy: "people",
  synonyms: ["入户走访", "智慧走访", "走访台账"],
  key: ["visit_id"],
  references: { org_id: "org_unit", duplicate_of: "visit_record" },
  columns: {
    visit_id: text({ title: { zh: "走访编号", en: "Visit ID" }, synonyms: ["编号", "记录编号", "走访单号"] }),
    org_id: text(unitId),
    visited_on: date({
      title: { zh: "走访日期", en: "Visited on" },
      synonyms: ["日期", "走访时间", "入户日期", "上门日期", "入户时间"],
      nullable: true,
    }),
    household_hash: text({
      title: { zh: "住户（散列）", en: "Household, hashed" },
      privacy: "hash",
      synonyms: ["户编号", "门牌", "住户编号", "户号", "家庭编号", "住户"],
      nullable: true,
    }),
    staff_hash: text({
      title: { zh: "走访人（散列）", en: "Visitor, hashed" },
      privacy: "hash",
      synonyms: ["走访人", "走访人员", "走访干部", "走访社工", "社工工号", "走访人编号"],
      nullable: true,
    }),
    purpose: text({
      title: { zh: "走访事由", en: "Purpose" },
      synonyms: ["事由", "目的", "走访目的", "走访原因", "走访内容", "走访主题"],
      nullable: true,
    }),
    minutes: integer({
      title: { zh: "用时（分钟）", en: "Minutes" },
      unit: "minute",
      range: [0, 1440],
      usual: [1, 480],
      synonyms: ["用时", "走访用时", "走访时长", "时长", "耗时"],
      nullable: true,
    }),
    demand: text({
      title: { zh: "诉求", en: "Demand" },
      synonyms: ["居民诉求", "群众诉求", "反映诉求", "诉求内容", "居民需求", "需求"],
      nullable: true,
    }),
    duplicate_of: text({
      title: { zh: "重复自", en: "Duplicate of" },
      synonyms: ["重复走访", "重复走访编号", "原走访编号"],
      nullable: true,
    }),
  },
  lookups: {
    ...placeOfUnit,
    first_visited_on: {
      via: "duplicate_of",
      table: "visit_record",
      from: "visited_on",
      column: date({ title: { zh: "前次走访日期", en: "First visited on" } }),
    },
    first_purpose: {
      via: "duplicate_of",
      table: "visit_record",
      from: "purpose",
      column: text({ title: { zh: "前次走访事由", en: "First purpose" } }),
    },
  },
  derived: {
    repeated: {
      column: boolean({
        title: { zh: "30天内同一事由重复", en: "Repeated within 30 days for the same purpose" },
      }),
      from: ({ duplicate_of, visited_on, first_visited_on, purpose, first_purpose }) => {
        if (duplicate_of === null) return false;
        const days = daysBetween(first_visited_on, visited_on);
        if (days === null || purpose === null || first_purpose === null) return null;
        return days >= 0 && days <= 30 && purpose === first_purpose;
      },
    },
  },
});
