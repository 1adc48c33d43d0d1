import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { csvParse } from "d3-dsv";
import { interpreter, type Understanding } from "../../../src/assistant/index.ts";
import { placeIndex } from "../../../src/ledger/values/place-index.ts";
import { today, type Question } from "./question.ts";

const frame = fileURLToPath(new URL("../../../../../data/frame/org_unit.csv", import.meta.url));
/** The places of the frame, for every test of the assistant. */
export const places = placeIndex(
  csvParse(readFileSync(frame, "utf8")).map((row) => ({
    org_id: row["org_id"] ?? "",
    parent_id: row["parent_id"] || null,
    name: row["name"] ?? "",
    kind: row["kind"] ?? "",
    nbs_code: row["nbs_code"] || null,
    district_code: row["district_code"] || null,
  })),
);

/** How one question went. Abstained: asked back or refused where there was a reading. */
export type Outcome = "right" | "abstained" | "wrong";

function sameReading(
  question: Question & { wanted: "reading" },
  understood: Understanding & { is: "reading" },
): boolean {
  const { metric, places: named, period, by, comparison } = understood.reading;
  const got = [
    metric,
    named.map(({ org_id }) => org_id),
    period && `${period.from}/${period.to}`,
    [...by].sort(),
    comparison,
  ];
  const wanted = [
    question.metric,
    question.places,
    question.period,
    [...question.by].sort(),
    question.comparison,
  ];
  return JSON.stringify(got) === JSON.stringify(wanted);
}

function outcomeOf(question: Question, understood: Understanding): Outcome {
  switch (question.wanted) {
    case "reading":
      if (understood.is !== "reading") return "abstained";
      return sameReading(question, understood) ? "right" : "wrong";
    case "refusal":
      if (understood.is === "reading") return "wrong";
      return understood.is === "refusal" ? "right" : "abstained";
    case "question": {
      if (understood.is === "reading") return "wrong";
      if (understood.is === "refusal") return "abstained";
      const offered = understood.candidates.flatMap(({ reading }) => [
        reading.metric,
        ...reading.places.map(({ org_id }) => org_id),
      ]);
      return question.among.every((each) => offered.includes(each)) ? "right" : "abstained";
    }
  }
}

/** How a set of questions went. */
export interface Score {
  readonly questions: number;
  readonly accuracy: number;
  readonly abstained: number;
  readonly wrong: number;
  /** Of the questions out of scope, the share refused outright. */
  readonly refused: number;
  readonly misses: readonly {
    readonly question: Question;
    readonly understood: Understanding;
    readonly outcome: Outcome;
  }[];
}

const understand = interpreter({ places });

/** Asks every question and counts. */
export function measure(questions: readonly Question[]): Score {
  const all = questions.map((question) => {
    const understood = understand(question.asked, today);
    return { question, understood, outcome: outcomeOf(question, understood) };
  });
  const share = (outcome: Outcome): number =>
    all.filter((each) => each.outcome === outcome).length / all.length;
  const outside = all.filter(({ question }) => question.wanted === "refusal");
  return {
    questions: all.length,
    accuracy: share("right"),
    abstained: share("abstained"),
    wrong: share("wrong"),
    refused: outside.filter(({ outcome }) => outcome === "right").length / outside.length,
    misses: all.filter(({ outcome }) => outcome !== "right"),
  };
}
