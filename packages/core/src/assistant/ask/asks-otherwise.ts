import type { Figure } from "../figure.ts";
import { plainQuestion } from "./variants.ts";

const countWords =
  /人数|户数|数量|个数|份数|次数|件数|项数|总数|几[项件个次场起家条支块]|多少[项件个次场起家条支块]|\bnumber of\b|\bcount of\b/u;
const shareWords = /率|占比|比例|百分比|占几成|\bpercent(?:age)?\b|\bshare of\b|\bproportion\b|\brate\b/u;
const perWords =
  /人均|户均|平均每|每[人户场案件次位名]|\bper (?!month|year)[a-z]+|\bfor each (?!month|year)[a-z]+/u;
/** What looks like a negation and asks, or says something else. */
const noNegation =
  /有没有|是不是|能不能|有无|不予|不少|不同|不到位|没有?(?=[？?。！!]|$)|了没有?|\bno\. ?\d|\bnot only\b/gu;
const negations =
  /[不没未无非]|\b(?:not|never|without|no|fail(?:ed|s|ing|ure)?|late|un[a-z]{4,}|dis(?:satisf|approv)[a-z]+)\b|n't\b/u;
const negatedWords =
  /不予|[不没未无非]|\b(?:reject|turned down|kept away|un[a-z]{4,}|without|gap|fall|fell|off-list|no list|beyond)|n't\b/u;

/** What figures say, and words that ask for the opposite of it. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/按时|on time/u, /逾期|超时|迟|晚[了报交]|\b(?:late|overdue|delayed)\b/u],
  [/满意|satisfied/u, /差评|抱怨|\b(?:dissatisfied|unhappy)\b/u],
  [/答错|wrong/u, /答对|正确|\b(?:right|correct)\b/u],
  [/化解|调成|settle/u, /失败|不成|破裂|\bfail/u],
  [/清单外|off-list/u, /清单内|清单上|\b(?:on|in)[- ](?:the )?list\b|\blisted\b/u],
  [
    /不予通过|rejected/u,
    /准予|批准|准入[^审]|(?<!不予|未|没|不|没有|未能|未被)通过|\b(?:approved|passed|admitted|accepted)\b/u,
  ],
  [
    /未备案|unregistered/u,
    /(?<!未|没|不|没有|未经|未曾|未做)备案|\bregistered\b|(?<!without being |not |n't )\bfiled\b/u,
  ],
  [/活跃|active/u, /闲置|沉睡|\b(?:inactive|idle|dormant)\b/u],
  [/减|fewer|reduction/u, /增加|新增|增长|\b(?:increase|added|more)\b/u],
];

function ownWords({ title, question }: Figure): string {
  return plainQuestion([title, question].map(({ zh, en }) => `${zh} ${en}`).join(" "));
}

function asksOtherUnit(text: string, own: string, { unit }: Figure): boolean {
  const says = (words: RegExp): boolean => {
    const found = words.exec(text)?.[0];
    return found !== undefined && !own.includes(found);
  };
  if (unit !== "per" && says(perWords)) return true;
  if (unit === "share" || unit === "score" || unit === "days") return says(countWords);
  return unit === "count" && says(shareWords);
}

function asksOpposite(text: string, own: string): boolean {
  if (negations.test(text.replace(noNegation, "")) && !negatedWords.test(own)) return true;
  return opposites.some(([says, other]) => says.test(own) && other.test(text) && !other.test(own));
}

/**
 * Whether the question, though made of the figure's words, asks for something else of the same things: a number where the
 * figure is a share or the other way round (志愿者人数 isn't 志愿者活跃率), a figure for each person, or the opposite
 * (不满意的居民 aren't 满意率). A word that the figure's own title or question has is no sign of it.
 */
export function asksOtherwise(text: string, figure: Figure): boolean {
  const own = ownWords(figure);
  return asksOtherUnit(text, own, figure) || asksOpposite(text, own);
}
