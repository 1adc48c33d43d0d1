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

/** A header's word as it stands, and without what it says in brackets at its end. */
interface Word {
  readonly exact: string;
  readonly bare: string;
}

const wordOf = (header: string): Word => ({ exact: exactWord(header), bare: headerWord(header) });

const countsRows = ({ exact, bare }: Word): boolean => rowNumbers.has(exact) || rowNumbers.has(bare);
const added: ReadonlySet<string> = new Set(rejectColumns);

/** Whether a header only counts the rows: 序号, No. */
export function isRowNumber(header: string): boolean {
  return countsRows(wordOf(header));
}

/** Whether a header is for remarks: 备注. */
export function isRemark(header: string): boolean {
  return remarks.has(headerWord(header));
}

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

function partOf({ exact, bare }: Word): PlacePart | null {
  return placeForms.find(([, form]) => form.test(exact) || form.test(bare))?.[0] ?? null;
}

/** The part of a place that a header names: 区, 所属街镇, 居委会, 居村代码; null when it names none. */
export function placePart(header: string): PlacePart | null {
  return partOf(wordOf(header));
}

/** Whether a header says something else than a column: part of a place, the row's number, a remark, or what we added. */
export function isSpecialHeader(header: string): boolean {
  const word = wordOf(header);
  if (countsRows(word) || remarks.has(word.bare) || added.has(word.exact)) return true;
  return !/\d/u.test(word.bare) && partOf(word) !== null;
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
