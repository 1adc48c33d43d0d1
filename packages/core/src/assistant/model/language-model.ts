import type { Text } from "../../text.ts";
import type { Answer } from "../ask/answer.ts";
import type { Knowledge } from "../ask/interpreter.ts";
import { askModel, type ModelOptions } from "./ask-model.ts";
import { rephrasingProblem } from "./check-rephrasing.ts";
import { proposeReading, type Proposal } from "./propose-reading.ts";
import { withFacts, withoutFacts } from "./sentence-facts.ts";

/** An answer's sentence, in the model's words or, where those can't be trusted, in core's own. */
export type Rephrasing =
  | { readonly by: "model"; readonly text: string }
  | { readonly by: "core"; readonly text: string; readonly problem: Text };

/** A model of the user's choice: it words and it proposes, and nothing that it says is believed unchecked. */
export interface LanguageModel {
  /**
   * The answer's sentence in other words. The model sees the sentence with every number, unit, place, period, figure and
   * caveat taken out; its wording is used only if it keeps each where it was and adds none.
   */
  rephrase(answer: Answer & { is: "answer" }, language: "zh" | "en", stop?: AbortSignal): Promise<Rephrasing>;
  /** What a question may mean, checked against the registry and the question itself. */
  proposeReading(asked: string, knowledge: Knowledge, today: string, stop?: AbortSignal): Promise<Proposal>;
}

const system = {
  zh: "把用户给的一句话改得更通顺、口语。⟦A⟧这样的记号各代表一个事实：每个都要原样保留，各出现一次，先后不变。不添数字、单位、比较、原因、判断。只回一句话。",
  en: "Reword the user's sentence so that it reads smoothly. Marks like ⟦A⟧ each stand for a fact: keep every one as it is, once, in the same order. Add no number, unit, comparison, reason or judgement. Reply with the sentence alone.",
} as const;

/** Makes the adapter to an OpenAI-compatible chat address. It sends nothing until it is asked, and then no row and no figure. */
export function languageModel(options: ModelOptions): LanguageModel {
  return {
    async rephrase(answer, language, stop) {
      const original = answer.sentence[language];
      const labels = [...answer.results, ...(answer.beside ?? [])].map(({ label }) => label[language]);
      const template = withoutFacts(original, [answer.text[language], ...labels]);
      const reply = await askModel(options, system[language], template.text, stop);
      if (reply.is === "none") return { by: "core", text: original, problem: reply.problem };
      const problem = rephrasingProblem(template, reply.text);
      return problem
        ? { by: "core", text: original, problem }
        : { by: "model", text: withFacts(reply.text, template.facts) };
    },
    proposeReading: (asked, knowledge, today, stop) => proposeReading(options, asked, knowledge, today, stop),
  };
}
