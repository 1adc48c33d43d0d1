import type { Text } from "@unburden/core";

/** The sentences of the ledger's page that are composed from figures already written as text. */
export const sentences = {
  headline: (v: { read: string; accepted: string; waiting: string; rejected: string }): Text => ({
    zh: `读了${v.read}行：收下${v.accepted}行，${v.waiting}行等您定，${v.rejected}行退回`,
    en: `${v.read} rows read: ${v.accepted} accepted, ${v.waiting} waiting for you, ${v.rejected} rejected`,
  }),
  account: (v: { read: string; accepted: string; rejected: string; aside: string }): Text => ({
    zh: `读${v.read} = 收下${v.accepted} + 退回${v.rejected} + 不是数据${v.aside}`,
    en: `${v.read} read = ${v.accepted} accepted + ${v.rejected} rejected + ${v.aside} not data`,
  }),
  waiting: (v: { waiting: string }): Text => ({
    zh: `退回的有${v.waiting}行只等您回答`,
    en: `of the rejected, ${v.waiting} only wait for your answer`,
  }),
  headerRow: (v: { row: string }): Text => ({ zh: `表头在第${v.row}行`, en: `header in row ${v.row}` }),
  readAs: (v: { table: string }): Text => ({ zh: `读作“${v.table}”`, en: `read as “${v.table}”` }),
  columns: (v: { used: string; unused: string }): Text => ({
    zh: `用了${v.used}列，没用${v.unused}列`,
    en: `${v.used} columns used, ${v.unused} not used`,
  }),
  questionTitle: (v: { count: string; rows: string }): Text => ({
    zh: `${v.count}个问题，关系到${v.rows}行`,
    en: `${v.count} questions; ${v.rows} rows depend on them`,
  }),
  /** All rows that hold a text. */
  row: (v: { rows: string }): Text => ({ zh: `第${v.rows}行`, en: `row ${v.rows}` }),
  /** The first of many rows that hold a text. */
  rows: (v: { rows: string; count: string }): Text => ({
    zh: `第${v.rows}行等，共${v.count}处`,
    en: `rows ${v.rows} …, ${v.count} in all`,
  }),
  sameForAll: (v: { count: string }): Text => ({
    zh: `这一列同类的问题都这样处理（这里有${v.count}处，下个月也一样）`,
    en: `The same for all of this kind in this column (${v.count} here, and next month's)`,
  }),
  rejects: (v: { rows: string }): Text => ({ zh: `退回${v.rows}行`, en: `${v.rows} rows rejected` }),
  shownOf: (v: { shown: string; total: string }): Text => ({
    zh: `这里列出前${v.shown}条，共${v.total}条；下载的文件里是全部。`,
    en: `The first ${v.shown} of ${v.total} are listed; the download has all.`,
  }),
  warnings: (v: { count: string }): Text => ({ zh: `${v.count}条`, en: `${v.count} to look at` }),
  download: (v: { name: string; rows: string }): Text => ({
    zh: `下载 ${v.name}（${v.rows}行）`,
    en: `Download ${v.name} (${v.rows} rows)`,
  }),
  take: (v: { rows: string; tables: string }): Text => ({
    zh: `可以收进去${v.rows}行：${v.tables}`,
    en: `${v.rows} rows can go in: ${v.tables}`,
  }),
  tableRows: (v: { table: string; rows: string }): Text => ({
    zh: `${v.table}${v.rows}行`,
    en: `${v.table} ${v.rows}`,
  }),
  taken: (v: { added: string; changed: string; unchanged: string }): Text => ({
    zh: `新增${v.added}行，${v.changed}处有改动，${v.unchanged}行没变`,
    en: `${v.added} rows added, ${v.changed} cells changed, ${v.unchanged} rows unchanged`,
  }),
  progress: (v: { file: string; share: string }): Text => ({
    zh: `正在读 ${v.file}，已读${v.share}`,
    en: `Reading ${v.file}, ${v.share} done`,
  }),
  undoable: (v: { steps: string }): Text => ({
    zh: `还能撤销${v.steps}次`,
    en: `steps back left: ${v.steps}`,
  }),
  figures: (v: { figures: string; rows: string }): Text => ({
    zh: `我的台账${v.rows}行，能算${v.figures}个指标`,
    en: `${v.rows} rows in your ledger answer ${v.figures} figures`,
  }),
  asOf: (v: { day: string }): Text => ({
    zh: `未了结的事项看到${v.day}为止。`,
    en: `Open cases are looked at as of ${v.day}.`,
  }),
  used: (v: { used: string }): Text => ({ zh: `依据${v.used}行`, en: `rows used: ${v.used}` }),
  missing: (v: { missing: string }): Text => ({
    zh: `缺值未计入${v.missing}行`,
    en: `left out for missing values: ${v.missing}`,
  }),
} as const;
