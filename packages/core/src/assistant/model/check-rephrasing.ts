import type { Text } from "../../text.ts";
import { markOf, type Template } from "./sentence-facts.ts";

const marks = /⟦[A-Z]+⟧/gu;

/** Numbers in any writing, and what multiplies or divides. */
const numerals =
  /[\p{N}零两几半双倍成亿万千百]|[一二三四五六七八九十]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|hundred|thousand|million|half|halves|third|thirds|quarter|double|twice|triple|percent|zero|none|no|few|several|many|most|majority)\b/giu;
const units =
  /[%‰％℃$¥€]|百分|小时|分钟|[件项次起场户人名行天元]|\b(?:hours?|days?|rows?|cases?|yuan|points?|people|households?)\b/giu;
/** Words that compare, explain, judge, deny or soften: each would say something that wasn't computed. */
const turning =
  /最高|最低|最多|最少|高于|低于|多于|少于|上升|下降|上涨|下跌|增加|增长|减少|提高|降低|提升|改善|好转|恶化|显著|明显|大幅|略|因为|由于|所以|导致|造成|说明|表明|证明|应该|应当|建议|必须|可能|也许|大约|约|近|左右|超过|不足|至少|至多|仅|只|都|全部|所有|大多|多数|少数|优|差|好|坏|[不没未无非莫勿否]|同比|环比|\b(?:highest|lowest|higher|lower|more|less|above|below|over|under|rise|rises|rose|risen|fall|falls|fell|fallen|increased?|decreased?|improved?|worse|worsened|better|best|worst|significant(?:ly)?|because|since|due|therefore|thus|cause[sd]?|shows?|proves?|should|must|may|might|could|about|nearly|almost|roughly|around|at least|at most|only|all|every|not|never|without|un\w+|than)\b/giu;

/** Words that a wording may add: they join and point, and say nothing of their own. */
const joining = {
  han: "根据|按照|依据|依照|经查|查询|查得|据此|台账|数据|记录|显示|来看|看来|结果|数值|指标|数字|统计|计算|得出|得到|算出|其中|该|这个|这些|那个|对应|相应|期间|当期|以及|另外|还有|同时|同期|方面|情况|具体|也就是|分别|依次|区间|范围|用了|用到|使用|使用了|基于|参照|对比|而言|关于|对于|至于|目前|截至|如下|请看|您好|您问的|所问的|答案|回答|的是|是|为|的|在|里|中|其|这|即|和|与|及|而|则|另|到|看|说|共|了|之|有|以|从|由",
  latin:
    "a an the of in on at for to from with and or is are was were be been it its this that these those which as by per according records record ledger data show figure figures value result results here there computed calculated based using used between range interval while also where stands stood comes came amounts amounted short brief overall summary asked answer question concerning regarding respectively namely followed covering covers reads period place stated given",
} as const;
const joiningHan = new RegExp(
  [...joining.han.split("|")].sort((a, b) => b.length - a.length).join("|"),
  "gu",
);
const joiningLatin = new Set(joining.latin.split(" "));

/** The first word of the wording that neither the template has nor only joins; null when there is none. */
function ownWord(before: string, after: string): string | null {
  const had = new Set(before.toLowerCase().match(/\p{Script=Latin}[\p{Script=Latin}']*/gu) ?? []);
  const latin = after.toLowerCase().match(/\p{Script=Latin}[\p{Script=Latin}']*/gu) ?? [];
  const strange = latin.find((word) => !had.has(word) && !joiningLatin.has(word));
  if (strange !== undefined) return strange;
  const runs = (before.match(/\p{Script=Han}+/gu) ?? []).sort((a, b) => b.length - a.length);
  const rest = runs.reduce((text, run) => text.replaceAll(run, " "), after).replace(joiningHan, " ");
  return /[\p{L}\p{S}]+/u.exec(rest.replace(/\p{Script=Latin}|[+=]/gu, " "))?.[0] ?? null;
}

function found(text: string, words: RegExp): string {
  return (text.match(words) ?? []).map((word) => word.toLowerCase()).join("|");
}

function problem(zh: string, en: string): Text {
  return { zh: `模型改写${zh}，用原句`, en: `The model's wording ${en}; the original is kept` };
}

/**
 * What is wrong with a model's wording of the template; null when it says the same. It must hold every mark once and in
 * order, and between them no number, unit, comparison, reason, judgement or denial that the template hasn't got there, and no
 * word at all but the template's own and those that only join.
 */
export function rephrasingProblem({ text, facts }: Template, reworded: string): Text | null {
  if (reworded.length > 2 * text.length + 120) return problem("太长", "is too long");
  if (/[<>`{}[\]\\\p{Cc}\p{Co}]|https?:|www\./u.test(reworded))
    return problem("带有代码或链接", "holds code or links");
  const got = reworded.match(marks) ?? [];
  if (got.join() !== facts.map((_, i) => markOf(i)).join())
    return problem("丢了、重复了或调换了数字", "drops, repeats or swaps figures");
  const [before, after] = [text.replace(marks, " "), reworded.replace(marks, " ")];
  if (/[⟦⟧]/u.test(after)) return problem("丢了、重复了或调换了数字", "drops, repeats or swaps figures");
  if (found(before, numerals) !== found(after, numerals)) return problem("添了数字", "adds a number");
  if (found(before, units) !== found(after, units)) return problem("改了单位", "changes a unit");
  if (found(before, turning) !== found(after, turning))
    return problem("添了比较、原因或判断", "adds a comparison, a reason or a judgement");
  const strange = ownWord(before, after);
  return strange === null ? null : problem(`添了“${strange}”`, `adds “${strange}”`);
}
