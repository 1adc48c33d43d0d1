import { boolean, date, integer, text, timestamp } from "../../column.ts";
import { table } from "../../table.ts";

/** A meeting place's name without the spaces, brackets and case that make one place look like two. */
export function placeKey(place: string | null): string | null {
  const key = place
    ?.normalize("NFKC")
    .replace(/[\s()（）\-—·.,，。、]/g, "")
    .toLowerCase();
  return key === undefined || key === "" ? null : key;
}

/** Meetings that committees are called to, and whether they were filed for record beforehand (备案). */
export const meeting = table({
  name: "meeting",
  chapter: "subtract",
  title: { zh: "会议", en: "Meeting" },
  grain: { zh: "一次会议一行", en: "one meeting a row" },
  synonyms: ["会议台账", "会议备案"],
  key: ["meeting_id"],
  references: { dept_id: "department", consolidated_into: "meeting" },
  columns: {
    meeting_id: text({
      title: { zh: "会议编号", en: "Meeting ID" },
      synonyms: ["编号", "会议代码", "备案编号", "备案号"],
    }),
    dept_id: text({
      title: { zh: "召集部门", en: "Department" },
      synonyms: [
        "部门",
        "主办部门",
        "召集单位",
        "主办单位",
        "组织部门",
        "发起部门",
        "召开部门",
        "会议主办部门",
      ],
      nullable: true,
    }),
    title: text({
      title: { zh: "会议名称", en: "Title" },
      synonyms: ["会议", "主题", "会议主题", "会议内容", "会议议题"],
      nullable: true,
    }),
    held_on: date({
      title: { zh: "会议日期", en: "Held on" },
      ahead: true,
      synonyms: ["日期", "召开日期", "会议时间", "召开时间", "开会日期", "举行日期"],
      nullable: true,
    }),
    starts_at: timestamp({
      title: { zh: "开始时间", en: "Starts at" },
      synonyms: ["时间", "会议开始时间", "开会时间", "起始时间"],
      ahead: true,
      nullable: true,
    }),
    place: text({
      title: { zh: "地点", en: "Place" },
      synonyms: ["会议地点", "召开地点", "会场", "开会地点"],
      nullable: true,
    }),
    registered_on: date({
      title: { zh: "备案日期", en: "Registered on" },
      synonyms: ["报备日期", "备案时间", "报备时间", "登记日期"],
      nullable: true,
    }),
    minutes: integer({
      title: { zh: "时长（分钟）", en: "Minutes" },
      unit: "minute",
      range: [0, 1440],
      usual: [5, 720],
      synonyms: ["时长", "会议时长", "会议用时", "会议分钟数", "用时"],
      nullable: true,
    }),
    travel_minutes: integer({
      title: { zh: "路途（分钟）", en: "Travel minutes" },
      unit: "minute",
      range: [0, 1440],
      usual: [0, 480],
      synonyms: ["路途用时", "往返用时", "路途时间", "往返时间", "路程用时", "路上用时", "在途时间"],
      nullable: true,
    }),
    consolidated_into: text({
      title: { zh: "并入会议", en: "Merged into" },
      synonyms: ["合并至", "合并会议", "合并入", "套开会议"],
      nullable: true,
    }),
  },
  likeness: { text: "title", with: ["held_on", "dept_id", "place"] },
  derived: {
    place_key: {
      column: text({ title: { zh: "地点（规范）", en: "Place, normalised" } }),
      from: ({ place }) => placeKey(place),
    },
    registered_in_time: {
      column: boolean({ title: { zh: "会前已备案", en: "Registered in time" } }),
      from: ({ held_on, registered_on }) =>
        held_on === null ? null : registered_on !== null && registered_on <= held_on,
    },
  },
});
