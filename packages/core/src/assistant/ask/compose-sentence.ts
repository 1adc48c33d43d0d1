import type { DisclosedResult } from "../../disclose.ts";
import type { Text } from "../../text.ts";
import type { Figure } from "../figure.ts";
import { periodText } from "./describe-reading.ts";
import { valueText } from "./figure-value.ts";

/** A result as an answer holds it: what may be shown, whose it is, and in words. */
export interface AnswerResult extends DisclosedResult {
  /** The place, the month, the category that the result is of; empty text for the whole. */
  readonly label: Text;
}

const flags: Readonly<Record<string, Text>> = {
  small_n: { zh: "样本少，只作参考", en: "few rows: read with care" },
  period_not_over: { zh: "时间还没有过完", en: "the period isn't over" },
};

function flagTexts(result: AnswerResult, figure: Figure): Text[] {
  return result.flags.flatMap((flag) => {
    const caveat = figure.caveats.find((each) => each.flag === flag);
    return (
      flags[flag] ??
      (caveat ? [{ zh: caveat.zh.replace(/。$/u, ""), en: caveat.en.replace(/\.$/u, "") }] : [])
    );
  });
}

function intervalText({ interval }: AnswerResult, figure: Figure): Text | null {
  if (!interval) return null;
  const lower = valueText(interval.lower, figure);
  if (!Number.isFinite(interval.upper)) return { zh: `不低于${lower.zh}`, en: `at least ${lower.en}` };
  const upper = valueText(interval.upper, figure);
  const sure = Math.round(100 * interval.confidence);
  return interval.method === "assumption"
    ? { zh: `按假设在${lower.zh}到${upper.zh}之间`, en: `between ${lower.en} and ${upper.en} by assumption` }
    : { zh: `${sure}%区间${lower.zh}—${upper.zh}`, en: `${sure} % interval ${lower.en} to ${upper.en}` };
}

function absent(result: AnswerResult): Text {
  if (result.suppression !== null) return { zh: "人数太少，不公布", en: "withheld: too few people" };
  if (result.used === 0) return { zh: "没有数据，算不出", en: "can't be said: there are no rows" };
  if (result.denominator === 0)
    return { zh: "没有分母，算不出", en: "can't be said: there is no denominator" };
  return { zh: "缺少需要的值，算不出", en: "can't be said: a value that it needs isn't known" };
}

/** One result in words: its value, what it is divided by, its interval, its rows and its flags. */
export function resultText(result: AnswerResult, figure: Figure): Text {
  const { value, numerator, denominator, used, missing } = result;
  if (value === null) return absent(result);
  const said = valueText(value, figure);
  const details: (Text | null)[] = [
    numerator !== null && denominator !== null
      ? { zh: `${numerator} ÷ ${denominator}`, en: `${numerator} ÷ ${denominator}` }
      : null,
    intervalText(result, figure),
    used === null ? null : { zh: `用了${used}行`, en: `${used} rows used` },
    missing ? { zh: `${missing}行缺值未计`, en: `${missing} rows left out for a missing value` } : null,
    ...flagTexts(result, figure),
  ];
  const kept = details.filter((text) => text !== null);
  if (kept.length === 0) return said;
  return {
    zh: `${said.zh}（${kept.map(({ zh }) => zh).join("，")}）`,
    en: `${said.en} (${kept.map(({ en }) => en).join(", ")})`,
  };
}

function overlaps(a: AnswerResult, b: AnswerResult): boolean | null {
  if (!a.interval || !b.interval) return null;
  return a.interval.lower <= b.interval.upper && b.interval.lower <= a.interval.upper;
}

/** Two results of the same figure set side by side; a difference is called one only where their intervals part. */
export function besideText(now: AnswerResult, then: AnswerResult, figure: Figure): Text {
  const before = { when: periodText(then.period), said: resultText(then, figure) };
  const same = overlaps(now, then);
  const verdict: Text =
    same === null
      ? {
          zh: "没有区间，不能判断差别是不是偶然",
          en: "without intervals it can't be told whether the difference is chance",
        }
      : same
        ? {
            zh: "两者的区间有重叠，不能说有差别",
            en: "their intervals overlap, so no difference can be claimed",
          }
        : { zh: "两者的区间不重叠", en: "their intervals don't overlap" };
  const judged = now.value !== null && then.value !== null;
  return {
    zh: `${before.when.zh}为${before.said.zh}${judged ? `；${verdict.zh}` : ""}`,
    en: `${before.when.en}: ${before.said.en}${judged ? `; ${verdict.en}` : ""}`,
  };
}

/** What is said of a result behind its label, which may itself end in a number: 2024-09：89.3%. */
function labelled({ label }: AnswerResult, said: Text): Text {
  return {
    zh: label.zh === "" ? said.zh : `${label.zh}：${said.zh}`,
    en: label.en === "" ? said.en : `${label.en}: ${said.en}`,
  };
}

function extremes(results: readonly AnswerResult[], figure: Figure): Text {
  const shown = results.filter(({ value }) => value !== null).sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [low, high] = [shown[0], shown.at(-1)];
  if (!low || !high) return { zh: "没有可以公布的数", en: "none can be shown" };
  const [least, most] = [resultText(low, figure), resultText(high, figure)];
  const apart =
    overlaps(low, high) === false
      ? null
      : {
          zh: "；两端的区间有重叠或没有区间，不能排先后",
          en: "; the ends' intervals overlap or aren't known, so no order can be claimed",
        };
  return {
    zh: `最低${labelled(low, least).zh}，最高${labelled(high, most).zh}${apart?.zh ?? ""}`,
    en: `lowest ${labelled(low, least).en}; highest ${labelled(high, most).en}${apart?.en ?? ""}`,
  };
}

/** The answer in words, composed from its figures alone. */
export function composeSentence(
  asked: Text,
  results: readonly AnswerResult[],
  beside: readonly AnswerResult[] | null,
  figure: Figure,
): Text {
  const [first, ...more] = results;
  if (!first)
    return { zh: `${asked.zh}：没有数据，算不出。`, en: `${asked.en}: can't be said, there are no rows.` };
  if (more.length > 3) {
    const shown = results.filter(({ suppression }) => suppression === null).length;
    const { zh, en } = extremes(results, figure);
    return {
      zh: `${asked.zh}：共${results.length}组，${shown}组可以公布；${zh}。`,
      en: `${asked.en}: ${results.length} groups, ${shown} of them shown; ${en}.`,
    };
  }
  const parts = results.map((result, i) => {
    const { zh, en } = labelled(result, resultText(result, figure));
    const then = beside?.[i];
    const other = then ? besideText(result, then, figure) : null;
    return {
      zh: `${zh}${other ? `；${other.zh}` : ""}`,
      en: `${en}${other ? `; ${other.en}` : ""}`,
    };
  });
  return {
    zh: `${asked.zh}：${parts.map(({ zh }) => zh).join("；")}。`,
    en: `${asked.en}: ${parts.map(({ en }) => en).join("; ")}.`,
  };
}
