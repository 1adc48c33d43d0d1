import { allAnalyses, allMetrics } from "../../registry.ts";
import type { Text } from "../../text.ts";
import { checkReading } from "../ask/check-reading.ts";
import { describeReading } from "../ask/describe-reading.ts";
import { isElsewhere } from "../ask/elsewhere.ts";
import { asksForPerson } from "../ask/find-person.ts";
import type { Knowledge } from "../ask/interpreter.ts";
import { lexicon } from "../ask/lexicon.ts";
import { notAFigure } from "../ask/not-a-figure.ts";
import { parseQuestion } from "../ask/parse-question.ts";
import type { Reading } from "../ask/reading.ts";
import { plainQuestion } from "../ask/variants.ts";
import type { Figure } from "../figure.ts";
import { askModel, type ModelOptions } from "./ask-model.ts";

/** A reading that a model proposed and that passed every check: to be shown and confirmed, never computed unasked. */
export type Proposal =
  | { readonly is: "reading"; readonly reading: Reading; readonly text: Text }
  | { readonly is: "none"; readonly problem: Text };

function none(zh: string, en: string): Proposal {
  return { is: "none", problem: { zh, en } };
}

function systemText(figures: readonly Figure[], today: string): string {
  const list = figures.map(({ id, title }) => `${id}: ${title.zh} / ${title.en}`).join("\n");
  return [
    "You map one question about a ledger to JSON. You know no figures and never answer the question.",
    `Today is ${today}. Reply with one JSON object and nothing else:`,
    `{"metric": id, "places": [names or codes as the question has them], "period": {"from": "YYYY-MM-DD", "to": "YYYY-MM-DD, exclusive"} or null, "by": ["month" | "year" | "district_code" | "street_id" | "org_id"], "comparison": "none" | "year-before" | "period-before" | "places"}`,
    `If no figure fits, reply {"metric": null}. The figures:`,
    list,
  ].join("\n");
}

function jsonOf(text: string): unknown {
  const bare = text.replace(/^```(?:json)?\s*|\s*```$/gu, "");
  try {
    return JSON.parse(bare);
  } catch {
    return null;
  }
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

/**
 * Lets the model propose what a question means, where the grammar couldn't tell. The question alone is sent, with the
 * figures' ids and titles; a question about a person, an instruction or something out of scope isn't sent at all. A proposal
 * must pass `checkReading`, and may not change the places and the period that the question itself names. Never throws.
 */
export async function proposeReading(
  options: ModelOptions,
  asked: string,
  knowledge: Knowledge,
  today: string,
  stop?: AbortSignal,
): Promise<Proposal> {
  const figures = knowledge.figures ?? [...allMetrics, ...allAnalyses];
  const plain = plainQuestion(asked);
  if (asked.length > 200 || !/\p{L}/u.test(plain))
    return none("问题是空的或太长，没有发给模型", "The question is empty or too long; it wasn't sent");
  const parsed = parseQuestion(plain, lexicon(figures), knowledge.places, today);
  if (notAFigure(plain) !== null || isElsewhere(parsed.rest) || asksForPerson(asked, parsed.rest))
    return none(
      "这不是在问台账里的数字，没有发给模型",
      "This asks for no figure of the ledger; it wasn't sent",
    );
  const reply = await askModel(options, systemText(figures, today), asked, stop);
  if (reply.is === "none") return reply;
  const checked = checkReading(jsonOf(reply.text), knowledge);
  if (checked.is === "refused")
    return none(
      `模型提出的读法不能用：${checked.problem.zh}`,
      `The model's reading can't be used: ${checked.problem.en}`,
    );
  const { reading } = checked;
  const named = parsed.places.map(({ org_id }) => org_id);
  if (
    !sameSet(
      named,
      reading.places.map(({ org_id }) => org_id),
    )
  )
    return none(
      "模型改了问题里的地点，没有采用",
      "The model changed the question's places; its reading isn't used",
    );
  const [period = null, ...more] = parsed.periods;
  const same =
    more.length > 0 || (period?.from === reading.period?.from && period?.to === reading.period?.to);
  if (!same)
    return none(
      "模型改了问题里的时间，没有采用",
      "The model changed the question's period; its reading isn't used",
    );
  if (reading.period && reading.period.from > today)
    return none("台账里没有将来的数", "The ledger holds nothing of the future");
  const figure = figures.find(({ id }) => id === reading.metric);
  return figure
    ? { is: "reading", reading, text: describeReading(reading, figure) }
    : none("没有这个指标", "There is no such figure");
}
