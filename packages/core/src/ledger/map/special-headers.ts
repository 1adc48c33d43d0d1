import type { AnyTable, PlacedColumn } from "../../table.ts";
import type { PlacePart } from "../match.ts";
import { rejectColumns } from "../reject-columns.ts";
import { exactWord, headerWord } from "../vocabulary.ts";

const rowNumbers = new Set(["序号", "序", "行号", "项次", "序列", "排序", "no", "no.", "#", "№", "index"]);
const remarks = new Set([
  "备注",
  "附注",
  "备注说明",
  "说明",
  "其他说明",
  "其它",
  "remark",
  "remarks",
  "note",
  "notes",
]);

/** Whether a header only counts the rows: 序号, No. */
export function isRowNumber(header: string): boolean {
  return rowNumbers.has(exactWord(header)) || rowNumbers.has(headerWord(header));
}

/** Whether a header is for remarks: 备注. */
export function isRemark(header: string): boolean {
  return remarks.has(headerWord(header));
}

const added: ReadonlySet<string> = new Set(rejectColumns);

/** Whether a header is one that our own export of rejected rows adds: 未导入原因. */
export function isRejectColumn(header: string): boolean {
  return added.has(exactWord(header));
}

const placeForms: readonly (readonly [PlacePart, RegExp])[] = [
  ["district", /^(?:所属|所在)?(?:行政)?区(?:县|\(县\)|\/县)?(?:名称?)?$|^district$/u],
  [
    "street",
    /^(?:所属|所在)?(?:街镇乡?|镇街|乡镇|镇乡|街道|镇|街道(?:\((?:乡?镇|镇乡|园区)\)|乡?镇|\/镇|、镇|办事?处?)|乡镇街道|乡镇\(街道\)|街乡镇|镇\(街道\))(?:名称?)?$|^(?:subdistrict|street|town)$/u,
  ],
  [
    "name",
    /^(?:所属|所在)?(?:居村|村居|社区|居委会?|村委会?|居民区|居\(村\)委?会?|村\(居\)委?会?|居村委会?|村居委会?|居民委员会|社区\(村\)|村\(社区\)|村社区?|居委\(村\)|居\/村委?会?)(?:名称?)?$|^(?:committee|community|neighbou?rhood)$/u,
  ],
  ["code", /^(?:所属)?(?:居村|村居|居委会?|村委会?|居民区|社区|单元)(?:编号|代码|编码|区划代码|统计代码)$/u],
];

/** The part of a place that a header names: 区, 所属街镇, 居委会, 居村代码; null when it names none. */
export function placePart(header: string): PlacePart | null {
  const [exact, bare] = [exactWord(header), headerWord(header)];
  for (const [part, form] of placeForms) if (form.test(exact) || (bare !== exact && form.test(bare))) return part;
  return null;
}

/** Whether a header is none of a table's columns by its word: part of a place, the row's number, a remark, or added by us. */
export function isSpecialHeader(header: string): boolean {
  return placePart(header) !== null || isRowNumber(header) || isRemark(header) || isRejectColumn(header);
}

/** The column that says at which unit a row's fact lies, or null when the table names no unit. */
export function placeColumn(table: AnyTable): PlacedColumn | null {
  const [name] =
    Object.entries(table.references).find(([, to]) => to === "org_unit" && to !== table.name) ?? [];
  return name === undefined ? null : (table.columns[name] ?? null);
}

/** The part of the place that the place's own header says: its code when it ends so, else its name. */
export function ownPart(header: string): PlacePart {
  return placePart(header) ?? (/(?:编号|代码|编码|id|code)$/u.test(headerWord(header)) ? "code" : "name");
}
