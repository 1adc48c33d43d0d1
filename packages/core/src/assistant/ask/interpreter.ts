import { allAnalyses, allMetrics } from "../../registry.ts";
import { addDays } from "../../calendar.ts";
import type { PlaceIndex } from "../../ledger/values/place-index.ts";
import { period, type Period } from "../../period.ts";
import type { Text } from "../../text.ts";
import { tablesOf, type Figure } from "../figure.ts";
import { describeReading } from "./describe-reading.ts";
import { englishDistricts } from "./english-districts.ts";
import { lexicon, type Lexicon } from "./lexicon.ts";
import { contentOf, matchFigures, type Match } from "./match-figure.ts";
import { mendChinese, mendEnglish } from "./mend-typing.ts";
import { isElsewhere } from "./elsewhere.ts";
import { asksForPerson } from "./find-person.ts";
import { notAFigure } from "./not-a-figure.ts";
import { parseQuestion, type ParsedQuestion } from "./parse-question.ts";
import type { Candidate, Comparison, ReadPlace, Reading, Understanding } from "./reading.ts";
import { asksOtherwise } from "./asks-otherwise.ts";
import { refuse, refuseWords } from "./refuse.ts";
import { plainQuestion } from "./variants.ts";

/** What questions are read against. */
export interface Knowledge {
  /** The figures that can be asked for; left out, all of the registry. */
  readonly figures?: readonly Figure[];
  /** The places that can be named; null when the ledger names none. */
  readonly places: PlaceIndex | null;
}

/** Reads a question as asked on a day like `2024-11-20`. */
export type Interpreter = (asked: string, today: string) => Understanding;

/** Below this share of explained words a question is taken to be about something else. */
const leastExplained = 0.42;
/** A figure is read only from here on, and only so far ahead of the next. */
const leastScore = 0.55;
const leastLead = 0.06;
/** Words that are no wording of a figure must fit one far better than the next: shares of the same disputes are alike. */
const leastLeadInexact = 0.12;
/** Words that are no wording of a figure must come as near to one as this, or fit all others so much less. */
const leastNear = 0.5;
const farAhead = 0.3;
const longestQuestion = 200;

function yearEarlier(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4) === "-02-29" ? "-02-28" : day.slice(4)}`;
}

interface When {
  readonly period: Period | null;
  readonly comparison: Comparison;
}

/** One period and a comparison out of all that were named; null when they can't be told apart. */
function whenOf({ periods, comparison }: ParsedQuestion): When | null {
  const [first, second, ...more] = periods;
  if (!second || !first) return { period: first ?? null, comparison };
  if (more.length > 0) return null;
  const [early, late] = first.from < second.from ? [first, second] : [second, first];
  const aYear = early.from === yearEarlier(late.from) && early.to === yearEarlier(late.to);
  if (aYear) return { period: late, comparison: "year-before" };
  return early.to === late.from ? { period: late, comparison: "period-before" } : null;
}

/** The columns to group by, of those that the figure's tables have; null when it has none by such a title. */
function groupingOf(
  { grouping }: ParsedQuestion,
  figure: Figure,
  { columns }: Lexicon,
): readonly string[] | null {
  const own = `${figure.title.zh}${figure.question.zh}${figure.title.en} ${figure.question.en}`;
  const by = grouping.by.filter(({ unless }) => !unless?.test(own)).map(({ name }) => name);
  const tables = tablesOf(figure);
  for (const title of grouping.columns) {
    const column = (columns.get(title) ?? []).find((name) => tables.every((table) => name in table.columns));
    if (column === undefined) return null;
    by.push(column);
  }
  return [...new Set(by)];
}

interface Context {
  /** How many words the figure was looked for by. */
  readonly said: number;
  readonly parsed: ParsedQuestion;
  readonly when: When;
  readonly words: Lexicon;
}

function readingOf(
  figure: Figure,
  places: readonly ReadPlace[],
  { parsed, when, words }: Context,
): Candidate {
  const comparison = when.comparison === "none" && places.length > 1 ? "places" : when.comparison;
  const by = groupingOf(parsed, figure, words) ?? [];
  const reading: Reading = { metric: figure.id, places, period: when.period, by, comparison };
  return { reading, label: describeReading(reading, figure) };
}

function askBack(
  about: "metric" | "place" | "period" | "words",
  text: Text,
  candidates: readonly Candidate[],
): Understanding {
  return { is: "question", about, text, candidates };
}

function askWhichFigure(matches: readonly Match[], context: Context): Understanding {
  const best = matches[0]?.score ?? 0;
  const near = matches.filter(({ score }) => score >= best * 0.4).slice(0, 8);
  const text = { zh: "您问的是哪个数字？", en: "Which of these figures do you mean?" };
  return askBack(
    "metric",
    text,
    near.map(({ figure }) => readingOf(figure, context.parsed.places, context)),
  );
}

/**
 * One or two words, or words that several titles hold, name a figure only if they are one of its wordings; other words must
 * come near one and lead, or leave every other figure far behind.
 */
function isCertain([first, second, ...others]: readonly Match[], said: number): boolean {
  if (!first || first.score < leastScore) return false;
  const lead = first.score - (second?.score ?? 0);
  if (first.exact) return lead >= leastLead;
  const shared = [second, ...others].some((match) => match?.titled);
  if (said < 3 || shared) return false;
  return first.near >= leastNear ? lead >= leastLeadInexact : lead >= farAhead;
}

function conclude(matches: readonly Match[], context: Context, notes: readonly Text[]): Understanding {
  const [best] = matches;
  const { parsed, words } = context;
  if (!best || !isCertain(matches, context.said) || asksOtherwise(parsed.rest, best.figure))
    return askWhichFigure(matches, context);
  if (best.unexplained.length > 0) {
    const shown = best.unexplained.join("、");
    const text = {
      zh: `没有听懂“${shown}”，您问的是下面这个吗？`,
      en: `“${shown}” was not understood. Do you mean this?`,
    };
    return askBack("words", text, [readingOf(best.figure, parsed.places, context)]);
  }
  if (parsed.placeDoubt) {
    const { shown, places } = parsed.placeDoubt;
    const text = {
      zh: `“${shown}”可以指${places.length}个地方，是哪一个？`,
      en: `“${shown}” may be any of ${places.length} places. Which?`,
    };
    return askBack(
      "place",
      text,
      places.map((place) => readingOf(best.figure, [...parsed.places, place], context)),
    );
  }
  if (groupingOf(parsed, best.figure, words) === null) {
    const text = {
      zh: "这个数字的台账没有这一列，不能这样分。下面这个可以吗？",
      en: "The figure's ledger has no such column. Will this do?",
    };
    return askBack("words", text, [readingOf(best.figure, parsed.places, context)]);
  }
  const { reading, label } = readingOf(best.figure, parsed.places, context);
  return { is: "reading", reading, text: label, notes };
}

/**
 * Makes what reads questions: a grammar of places, periods, groupings and comparisons, and words of figures that come from
 * the registry. Whatever isn't understood in full is asked back or refused; nothing is guessed.
 */
export function interpreter({ figures = [...allMetrics, ...allAnalyses], places }: Knowledge): Interpreter {
  const words = lexicon(figures);
  const titles = words.figures.flatMap(({ phrases }) =>
    phrases.filter(({ factor }) => factor > 0.9).map(({ text }) => text),
  );
  const names = Object.values(englishDistricts).map((name) => name.toLowerCase());
  return (asked, today) => {
    period(today, addDays(today, 1));
    if (asked.length > longestQuestion) return refuse("too-long", figures);
    const plain = plainQuestion(asked);
    if (!/[\p{L}]/u.test(plain)) return refuse("empty", figures);
    const reason = notAFigure(plain);
    if (reason) return refuse(reason, figures);
    const english = mendEnglish(plain, words, names);
    const chinese = mendChinese(english.text, titles);
    const parsed = parseQuestion(chinese.text, words, places, today);
    if (isElsewhere(parsed.rest)) return refuse("elsewhere", figures);
    if (asksForPerson(asked, parsed.rest)) return refuse("not-a-figure", figures);
    if (parsed.periods.some(({ from }) => from > today)) return refuse("the-future", figures);
    const content = contentOf(parsed.rest, words);
    const matches = matchFigures(content, words);
    if (content.known.size === 0 || (matches[0]?.explained ?? 0) < leastExplained)
      return refuse("unknown-words", figures);
    if (content.strange.length > 0)
      return refuseWords(
        content.strange,
        matches.slice(0, 3).map(({ figure }) => figure),
      );
    const when = whenOf(parsed);
    const context = {
      said: content.known.size,
      parsed,
      words,
      when: when ?? { period: null, comparison: "none" as const },
    };
    if (!when) {
      const text = {
        zh: "问题里有几个时间，请选一个。",
        en: "The question names several periods; choose one.",
      };
      const each = parsed.periods.map((one) => ({
        ...context,
        when: { period: one, comparison: "none" as const },
      }));
      return askBack(
        "period",
        text,
        each.flatMap((one) => matches.slice(0, 1).map(({ figure }) => readingOf(figure, parsed.places, one))),
      );
    }
    return conclude(matches, context, [...english.notes, ...chinese.notes, ...parsed.notes]);
  };
}
