import type { Answer } from "@unburden/core/ledger";
import { answerForAll, answerOf, choiceOf } from "./answer-of.ts";
import type { ImportView } from "./protocol.ts";

/** The answers that a question's form holds: one for all of the kind when that is ticked, else one a text. */
export function answersIn(
  { questions }: Pick<ImportView, "questions">,
  at: number,
  form: FormData,
): Answer[] {
  const question = questions[at];
  if (!question) return [];
  // A text's field is there twice where another column may be chosen from a list: the list counts when it was used.
  const choices = question.readings.map((_, i) =>
    form
      .getAll(`reading-${i}`)
      .map(choiceOf)
      .findLast((choice) => choice !== null),
  );
  const first = choices.find((choice) => choice !== undefined);
  const all = form.has("all") && first ? answerForAll(question, first) : null;
  if (all) return [all];
  return question.readings.flatMap((reading, i) => {
    const choice = choices[i];
    const answer = choice ? answerOf(question, reading, choice) : null;
    return answer ? [answer] : [];
  });
}
