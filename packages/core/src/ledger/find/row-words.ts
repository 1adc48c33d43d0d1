import { cellText, isBlank, plainText } from "../grid.ts";
import type { RawCell } from "../sheet.ts";

/** The filled cells of a row, in order. */
export function filledCells(cells: readonly RawCell[]): RawCell[] {
  return cells.filter((cell) => !isBlank(cell));
}

/** The different texts of a row, in order, as {@link plainText}. */
export function distinctTexts(cells: readonly RawCell[]): string[] {
  return [...new Set(filledCells(cells).map((cell) => plainText(cellText(cell))))];
}

const period = "(?:本页|本表|本月|本季度?|本年度?|当月|当年|全年|全区|全市|全镇|全街道|全部|以上)";
const word = "(?:合计|总计|小计|共计|总数|累计|总合计|合计数|总计数)";
const wholeTotal = new RegExp(`^${period}?${word}$|^(?:grand)?(?:sub-?)?totals?$|^sum$`, "u");
const countedTotal = new RegExp(`^${period}?${word}[:(]?约?-?\\d[\\d,.]*[^\\d]{0,4}$`, "u");
const groupTotal = /^.{1,16}(?:小计|合计|总计)$/u;

function unbracketed(plain: string): string {
  return plain.replace(/^[([【]+|[)\]】:]+$/gu, "");
}

function bare(cell: RawCell): string {
  return unbracketed(plainText(cellText(cell)));
}

/** Whether the whole cell says that its row is a total: 合计, 总 计, 合计：12, 本页小计; 累计时长 and 合计镇 don't. */
export function saysTotal(cell: RawCell): boolean {
  if (typeof cell !== "string" || cell.length > 60 || !/[计总数累tsｔｓ]/iu.test(cell)) return false;
  const said = bare(cell);
  return wholeTotal.test(said) || countedTotal.test(said);
}

const quantity = /^约?-?\d[\d,]*(?:\.\d+)?\D{0,4}$/u;
const dash = /^[-—–_/\\]+$/u;

function isQuantity(cell: RawCell): boolean {
  return typeof cell === "number" || quantity.test(plainText(cellText(cell)));
}

/**
 * Whether a row is a total: a cell is a total word and beside it stand numbers rather than a record's texts, or the first
 * cell is a group's total (陆家嘴街道小计) and all others are numbers.
 */
export function isTotalRow(cells: readonly RawCell[]): boolean {
  const filled = filledCells(cells).filter((cell) => !dash.test(plainText(cellText(cell))));
  const at = filled.findIndex(saysTotal);
  if (at === 0) return true;
  const rest = filled.slice(Math.max(at, 0) + 1).filter((cell) => !saysTotal(cell));
  const numbers = rest.filter(isQuantity).length;
  if (at > 0) return numbers >= rest.length - numbers;
  const [first] = filled;
  return typeof first === "string" && groupTotal.test(bare(first)) && numbers > 0 && numbers === rest.length;
}

const labelled = /^(?:注|附注|备注|说明|填表说明|填报说明|编制说明|注意|notes?|remarks?)\d*[:.、]/u;
const signer =
  /^(?:填表|制表|审核|填报|复核|编制|经办|联系|负责|单位负责|分管领导|主管领导|填表单位|填报单位|报送单位|编制单位|单位|部门|联系电话|电话|盖章|签字|(?:填报|填表|制表|报送|统计|打印)?(?:日期|时间))人?(?:\([^)]*\))?/u;
const footer = /^第\d+页|^共\d+页/u;
const continued = /\(续[一二三四五\d]*\)|^续[表上]?|续表|接上[页表]|转下页/u;
const section = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)).+/u;

/** Whether a text may make its row a total or a note. A row without such a text is one only when it says one thing alone. */
export function maySetAside(text: string): boolean {
  const plain = plainText(text);
  if (labelled.test(plain) || footer.test(plain) || signer.test(plain)) return true;
  return saysTotal(text) || groupTotal.test(unbracketed(plain));
}

/** Whether a text goes on from a table before it: （续）, 续表, 接上页. */
export function saysContinued(text: string): boolean {
  return continued.test(plainText(text)) && plainText(text).length <= 40;
}

/** Whether every cell is a label with its colon, or stands after one: 填报单位：, ××街道, 填报日期：, 2024-07-05. */
export function isLabelLine(cells: readonly RawCell[]): boolean {
  const texts = distinctTexts(cells);
  // The colon of a time of day (09:05) makes no label.
  const labels = texts.filter((text) => /^[^:]*[^\d:]:|:$/u.test(text)).length;
  return labels > 0 && labels * 2 >= texts.length;
}

/** Whether all filled cells hold the same: one cell, or one merged over several. */
function isOneText(cells: readonly RawCell[]): boolean {
  const filled = filledCells(cells);
  return filled.length > 0 && filled.every((cell) => cell === filled[0]);
}

/** Whether one text alone in its row is a remark and no record: a sentence, a bracketed aside, a starred line. */
function isRemark(text: string): boolean {
  return (
    (/^[(【].{4,}[)】]$/u.test(text) && !section.test(text)) ||
    /^[*※▲]/u.test(text) ||
    /[。;]/u.test(text) ||
    text.length > 40
  );
}

/** Whether a row is a note: 注：, 说明：, 制表人：… 审核人：…, or one remark alone (of a table with more than one column). */
export function isNoteRow(cells: readonly RawCell[], columns: number, mergedAcross: () => boolean): boolean {
  const first = plainText(cellText(cells.find((cell) => !isBlank(cell))));
  if (labelled.test(first) && (distinctTexts(cells).length <= 2 || isLabelLine(cells))) return true;
  if (footer.test(first)) return distinctTexts(cells).length <= 2;
  const signed = signer.exec(first)?.[0] ?? "";
  if (signed !== "" && first[signed.length] === ":" && isLabelLine(cells)) return true;
  if (columns < 2 || !isOneText(cells)) return false;
  return mergedAcross() || isRemark(first);
}

/** Whether a row within a table is a heading of what follows: （续）, 一、市级部门. */
export function isHeadingRow(cells: readonly RawCell[], columns: number): boolean {
  if (!isOneText(cells)) return false;
  const [first = ""] = distinctTexts(cells);
  return (
    saysContinued(first) || (columns > 1 && section.test(first) && typeof filledCells(cells)[0] === "string")
  );
}

const titleEnd =
  /(?:表|台账|清单|名单|名录|统计|情况|汇总|明细|记录|一览|报告)(?:\([^()]*\)|[一二三四五六七八九十\d]+)?$/u;

/** Whether a row can be the title of the table under it: one text that names a table, is continued, or is merged across; or labels. */
export function isTitleRow(cells: readonly RawCell[], mergedAcross: boolean): boolean {
  const texts = distinctTexts(cells);
  const [first = ""] = texts;
  if (texts.length === 0 || isTotalRow(cells) || labelled.test(first)) return false;
  if (isLabelLine(cells)) return true;
  return texts.length === 1 && (mergedAcross || saysContinued(first) || titleEnd.test(first));
}
