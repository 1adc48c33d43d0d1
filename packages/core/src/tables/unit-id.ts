import type { ColumnSpec } from "../column.ts";

/** How every table that names a unit heads that column; a table may add header words of its own. */
export const unitId = {
  title: { zh: "居村编号", en: "Unit ID" },
  synonyms: [
    "居村代码",
    "居村",
    "居村名称",
    "居村委",
    "所在居村",
    "所属居村",
    "居委会",
    "居委",
    "村居",
    "居民区",
    "填报居村",
  ],
} satisfies ColumnSpec<string>;
