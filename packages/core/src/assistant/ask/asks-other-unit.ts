import type { Figure } from "../figure.ts";
import { plainQuestion } from "./variants.ts";

const countWords = /人数|户数|数量|个数|份数|次数|件数|项数|总数|\bnumber of\b|\bcount of\b/u;
const shareWords = /率|占比|比例|百分比|\bpercent(?:age)?\b|\bshare of\b|\bproportion\b|\brate\b/u;

/**
 * Whether the question asks for a number where the figure is a share, or the other way round: 志愿者人数 isn't 志愿者活跃率.
 * A word that the figure's own title or question has is no sign of it.
 */
export function asksOtherUnit(text: string, figure: Figure): boolean {
  const own = plainQuestion([figure.title, figure.question].map(({ zh, en }) => `${zh} ${en}`).join(" "));
  const says = (words: RegExp): boolean => {
    const found = words.exec(text)?.[0];
    return found !== undefined && !own.includes(found);
  };
  if (figure.unit === "share" || figure.unit === "score" || figure.unit === "days") return says(countWords);
  return figure.unit === "count" && says(shareWords);
}
