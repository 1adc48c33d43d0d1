import type { Score } from "./measure.ts";

/** Prints how a set of questions went, for whoever reads the tests' output. */
export function report(name: string, score: Score): void {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const { questions, accuracy, abstained, wrong, refused: outside } = score;
  console.log(
    `${name}: ${questions} questions, right ${percent(accuracy)}, abstained ${percent(abstained)}, wrong ${percent(wrong)}, out of scope refused ${percent(outside)}`,
  );
}
