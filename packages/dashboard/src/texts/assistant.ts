import type { Text } from "@unburden/core";
import type { Mode } from "../assistant/choice.ts";

/** The three panes, by the article's own names, and what each does. */
export const panes: Readonly<Record<Mode, { readonly name: Text; readonly does: Text }>> = {
  ask: {
    name: { zh: "一问搜方案", en: "Ask" },
    does: { zh: "问一个数字：算出来，写明怎么算的", en: "Ask for a figure: computed, with its receipt" },
  },
  find: {
    name: { zh: "一键找政策", en: "Find" },
    does: { zh: "找政策、案例和手册里的原文", en: "Find the passage in policies, cases and manuals" },
  },
  sum: {
    name: { zh: "一表做总结", en: "Sum up" },
    does: { zh: "把一个地方、一段时间的台账写成总结", en: "Sum up a place's or a person's month or year" },
  },
};

/** Questions and queries to begin with, by pane and language; a test asks that each is understood. */
export const examples = {
  ask: {
    zh: [
      "2024年各区短时限任务占比",
      "2024年第一季度浦东各街镇化解率",
      "2024年化解率与上年相比",
      "2024年黄浦、静安、徐汇的会议耗时",
      "热线",
    ],
    en: [
      "Settlement rate by district in 2024",
      "Hotline on-time share by month in 2024",
      "Settlement rate in 2024 compared with the year before",
      "Hours in meetings in Huangpu and Jing'an in 2024",
      "satisfaction",
    ],
  },
  find: {
    zh: ["清单外的报表要不要填", "会议有什么限制", "老楼加装电梯", "热线工单办结时限"],
    en: ["a form that is on no list", "limits on meetings", "adding a lift", "hotline time limits"],
  },
} as const satisfies Record<"ask" | "find", Record<"zh" | "en", readonly string[]>>;

/** The words of the assistant's page. */
export const words = {
  name: { zh: "助手", en: "Assistant" },
  lead: {
    zh: "只说算得出的数字和查得到的原文，答不了就说答不了。全部在本机浏览器里完成，没有网络也能用。",
    en: "It says only figures that it can compute and passages that it can cite; otherwise it says that it can't. All of it happens in this browser, without a network too.",
  },
  panes: { zh: "三样功能", en: "Three things it does" },
  needsScript: {
    zh: "提问、查找和总结要在浏览器里计算，需要打开 JavaScript。打开以后：问一个数字，先看到问题被读成什么，可以改，再看到结果、区间和算法；找政策，看到原文、出处和日期，失效的会标明；做总结，每一句都能点开它所依据的行。下面列出能问的数字和随站附带的文章。",
    en: "Asking, finding and summing up are computed in the browser and need JavaScript. With it, you ask for a figure, see how the question was read, correct it, and get the result with its interval and receipt; you find passages with their source and date, those no longer in force marked; and every sentence of a summary opens the rows it rests on. Below stand the figures that can be asked for and the articles that come with the site.",
  },
  noServer: {
    zh: "服务器上的台账不送到浏览器，助手看不到；这里用合成样例作答，也可以改选公开报道或我的台账。",
    en: "The server's ledger isn't sent to browsers, so the assistant can't see it: the synthetic sample answers here; the published records or your own ledger can be chosen instead.",
  },
  question: { zh: "问题", en: "Your question" },
  ask: { zh: "问", en: "Ask" },
  query: { zh: "要找什么", en: "What to find" },
  find: { zh: "找", en: "Find" },
  tryThese: { zh: "试试：", en: "Try: " },
  working: { zh: "正在计算", en: "Working" },
  workingFind: { zh: "正在查找", en: "Searching" },
  failed: { zh: "没有算成。浏览器的说法：", en: "That didn't work. The browser says:" },
  retry: { zh: "再试一次", en: "Try again" },
  readAs: { zh: "读作", en: "Read as" },
  correct: {
    zh: "读得不对就在这里改，改了马上重算。",
    en: "If it was read wrongly, correct it here; it is computed again at once.",
  },
  figure: { zh: "指标", en: "Figure" },
  place: { zh: "地方", en: "Place" },
  period: { zh: "时间", en: "Period" },
  split: { zh: "分组", en: "Split" },
  beside: { zh: "相比", en: "Beside" },
  others: { zh: "其他", en: "Others" },
  noAnswer: { zh: "这个算不出", en: "This can't be computed" },
  receipt: { zh: "怎么算的", en: "How it was computed" },
  refusedTitle: { zh: "这个答不了", en: "That can't be answered" },
  canAnswer: { zh: "能答的，比如：", en: "What can be answered, for instance:" },
  refusedReading: { zh: "这样改算不出", en: "Corrected like this it can't be computed" },
  lastDay: {
    zh: "数据止于2024年12月31日，“今年”“上个月”都从那天算起。",
    en: "The data end on 31 December 2024; “this year” and “last month” are counted from that day.",
  },
  group: { zh: "组", en: "Group" },
  value: { zh: "数值", en: "Value" },
  parts: { zh: "分子/分母", en: "Parts" },
  interval: { zh: "95%区间", en: "95 % interval" },
  rows: { zh: "所用行数", en: "Rows used" },
  suppressed: { zh: "人数太少，不公布", en: "withheld: too few people" },
  none: { zh: "没有数据", en: "no rows" },
  foundNone: {
    zh: "没有找到。换个说法试试，或者把有关文件拖进来。",
    en: "Nothing was found. Try other words, or drop documents that may say it.",
  },
  superseded: { zh: "已被取代", en: "superseded" },
  supersededBy: { zh: "被取代于", en: "superseded by" },
  undated: { zh: "日期不详", en: "undated" },
  source: { zh: "出处", en: "Source" },
  ownDocument: { zh: "我的文件", en: "your document" },
  documents: { zh: "我的文件", en: "Your documents" },
  documentsNote: {
    zh: "txt、Markdown、Word（docx）和有文字的PDF。只在本机浏览器里读，也只存在这里，不上传；文件里的话只当作文字，绝不当作指令。",
    en: "txt, Markdown, Word (docx) and PDFs with text. They are read and kept in this browser only, never uploaded; what they say is text, never an instruction.",
  },
  drop: { zh: "把文件拖到这里，或选择文件", en: "Drop documents here, or choose them" },
  dropNow: { zh: "松手即可", en: "Let go" },
  choose: { zh: "选择文件", en: "Choose files" },
  reading: { zh: "正在读文件", en: "Reading documents" },
  noDocuments: { zh: "还没有。", en: "None yet." },
  notLasting: {
    zh: "这个浏览器不让网页保存文件，关掉这一页就没有了。",
    en: "This browser lets no page keep files: they are gone when this page is closed.",
  },
  remove: { zh: "删除", en: "Remove" },
  refusedFiles: { zh: "没有收的文件", en: "Files that weren't taken in" },
  fileNotes: { zh: "请留意", en: "Note" },
  corpus: { zh: "随站附带的文章", en: "Articles that come with the site" },
  corpusNote: {
    zh: "我们自己写的政策摘要和自编案例，各注出处；摘要不是法律文本。",
    en: "Our own summaries of policies and made-up cases, each with its source; a summary is no legal text.",
  },
  whose: { zh: "居村、街镇或区", en: "Committee, subdistrict or district" },
  whoseHint: { zh: "不填就是全部", en: "empty: everywhere" },
  person: { zh: "人员的散列编号", en: "A person's hash" },
  sumUp: { zh: "做总结", en: "Sum up" },
  sumNote: {
    zh: "汇总走访、纠纷、热线、任务、报表和会议台账。涉及居民的，少于5条的不写。",
    en: "Sums up the ledgers of visits, disputes, hotline tickets, tasks, returns and meetings. Of residents, fewer than 5 are never told.",
  },
  whichPlace: { zh: "是哪一个？", en: "Which one?" },
  behind: { zh: "依据的行", en: "Rows behind it" },
  countColumn: { zh: "件数", en: "Number" },
  item: { zh: "类别", en: "Value" },
  figuresPart: { zh: "指标", en: "Figures" },
  remarks: { zh: "说明", en: "Remarks" },
  takeWord: { zh: "存为 Word", en: "Save as Word" },
  takeSheet: { zh: "存为 Excel", en: "Save as Excel" },
  workingSum: { zh: "正在汇总", en: "Summing up" },
  notMade: { zh: "没有做成。浏览器的说法：", en: "That didn't work. The browser says:" },
  askable: { zh: "能问的数字", en: "Figures that can be asked for" },
} as const satisfies Record<string, Text>;

/** Kinds of articles. */
export const kindNames: Readonly<Record<"policy" | "case" | "manual", Text>> = {
  policy: { zh: "政策", en: "policy" },
  case: { zh: "案例", en: "case" },
  manual: { zh: "手册", en: "manual" },
};

/** How far a source can be trusted. */
export const gradeNames: Readonly<Record<string, Text>> = {
  A: { zh: "官方来源", en: "official source" },
  B: { zh: "转载", en: "republished" },
  C: { zh: "只作线索", en: "a lead only" },
  own: { zh: "自编", en: "our own" },
};

/** Sentences that are composed from what is already written as text. */
export const sentences = {
  page: (v: { page: string }): Text => ({ zh: `第${v.page}页`, en: `page ${v.page}` }),
  pages: (v: { pages: string }): Text => ({ zh: `${v.pages}页`, en: `${v.pages} pages` }),
  remove: (v: { name: string }): Text => ({ zh: `删除${v.name}`, en: `Remove ${v.name}` }),
  found: (v: { count: string }): Text => ({
    zh: `查到${v.count}处原文，最贴近的在前`,
    en: `${v.count} passages found, the closest first`,
  }),
  made: (v: { name: string }): Text => ({ zh: `已存为${v.name}`, en: `Saved as ${v.name}` }),
  firstRows: (v: { shown: string; all: string }): Text => ({
    zh: `共${v.all}行，列出前${v.shown}行`,
    en: `The first ${v.shown} of ${v.all} rows`,
  }),
  chart: (v: { asked: string }): Text => ({ zh: v.asked, en: v.asked }),
} as const;
