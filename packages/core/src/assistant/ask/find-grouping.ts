import { mask, firstMatch, takeAll, type Masked } from "./masked.ts";

const each = "(?:按照?各?个?|分各?个?|各个?|每个|逐个?|哪一?个|哪些|是哪个)";
const every = "(?:by|per|each|every|across|for each|in each|which|what) (?:the )?";

interface Grouping {
  readonly name: string;
  readonly words: RegExp;
  /** What in a figure's own titles makes these words the figure's, not a grouping: 每月 of 月联系覆盖率. */
  readonly unless: RegExp | null;
}

/** Words that ask for a figure for each of something, and the name to group by. */
const groupings: readonly Grouping[] = [
  {
    name: "street_id",
    words: new RegExp(
      `${each}(?:街道和?镇|街镇|街道|乡镇|镇)(?!内)|${every}(?:sub-?districts?|streets?|towns?)\\b`,
      "u",
    ),
    unless: null,
  },
  {
    name: "district_code",
    words: new RegExp(`${each}(?:行政)?区县?(?!域|间)|${every}districts?\\b`, "u"),
    unless: null,
  },
  {
    name: "org_id",
    words: new RegExp(
      `${each}(?:居村委?会?|居委会?|居民区|村居|村委会?|村(?!民))|${every}(?:neighbou?rhoods?|committees?|villages?|units?)\\b`,
      "u",
    ),
    unless: /每居村|一个居村|居村月均|per unit|a committee/iu,
  },
  {
    name: "month",
    words: /按月份?度?|逐月|分月份?|各个?月份?|月度(?:趋势|变化)?|by months?\b|month by month/u,
    unless: null,
  },
  {
    name: "month",
    words: /每个?月的?|per month\b|(?:each|every) month\b|\bmonthly\b/u,
    unless: /月|month/iu,
  },
  { name: "year", words: /按年度?|逐年|历年|各年度?|by years?\b|year by year/u, unless: null },
  {
    name: "year",
    words: /每年的?|per year\b|(?:each|every) year\b|\b(?:yearly|annually)\b/u,
    unless: /年|year/iu,
  },
];

/** How a question wants its figure split: by places and times, and by a word that may be a column's title. */
export interface FoundGrouping {
  readonly by: readonly { readonly name: string; readonly unless: RegExp | null }[];
  /** 类型 of 按类型: which column it is depends on the figure. */
  readonly columns: readonly string[];
  readonly masked: Masked;
}

function byColumn(titles: readonly string[]): RegExp {
  const any = titles.join("|");
  return new RegExp(`按照?(?:不同)?(${any})(?:分组|划分|来?看|统计)?|\\bby (?:the )?(${any})s?\\b`, "u");
}

/** Takes the grouping words out. `titles` are the columns' titles and synonyms, longest first. */
export function findGrouping(question: Masked, titles: readonly string[]): FoundGrouping {
  const by: { name: string; unless: RegExp | null }[] = [];
  const columns: string[] = [];
  let masked = question;
  const pattern = titles.length === 0 ? null : byColumn(titles);
  for (
    let match = pattern && firstMatch(masked, pattern);
    match && pattern;
    match = firstMatch(masked, pattern)
  ) {
    columns.push(match[1] ?? match[2] ?? "");
    masked = mask(masked, match.index, match.index + match[0].length);
  }
  for (const { name, words, unless } of groupings) {
    const taken = takeAll(masked, words);
    if (taken.found > 0 && !by.some((other) => other.name === name)) by.push({ name, unless });
    masked = taken.masked;
  }
  return { by, columns, masked };
}
