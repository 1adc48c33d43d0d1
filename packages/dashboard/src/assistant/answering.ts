import type { Engine, Text } from "@unburden/core";
import {
  answer,
  checkReading,
  describeReading,
  interpreter,
  placeIndex,
  tablesOf,
  type Figure,
  type Interpreter,
  type PlaceIndex,
  type Reading,
} from "@unburden/core/assistant";
import { frameRows, placesOf } from "../ledger/frame.ts";
import type { OwnEngine } from "../ledger/own-engine.ts";
import { aboutOf } from "../page/circumstances.ts";
import { ledgerEnd } from "../page/scope.ts";
import { sourceNames } from "../texts/page.ts";
import { lastShippedDay } from "./days.ts";
import { figureOfId } from "./figures.ts";
import type { GroundSource } from "./ground-source.ts";
import type { AskedQuestion, Outcome } from "./protocol.ts";
import { readingChoices } from "./reading-choices.ts";
import { shippedEngine } from "./shipped-engine.ts";

/** What questions are read against; made once. */
interface Read {
  readonly places: PlaceIndex;
  readonly understand: Interpreter;
}

let read: Promise<Read> | null = null;

async function makeRead(): Promise<Read> {
  const places = placeIndex(placesOf(await frameRows()));
  return { places, understand: interpreter({ places }) };
}

/** The frame's places and the reader of questions, made once. */
export function knowledge(): Promise<Read> {
  read ??= makeRead();
  read.catch(() => {
    read = null;
  });
  return read;
}

/** Rows to answer from, and the days that go with them. */
interface Ground {
  readonly engine: Engine;
  /** The day after the last row: open cases are looked at as it begins. */
  readonly end: string;
}

/** Where questions get their own rows and days from. */
export interface Surroundings {
  readonly own: () => Promise<OwnEngine>;
  readonly today: () => string;
}

async function groundFor(
  figure: Figure,
  { source, site }: AskedQuestion,
  { own }: Surroundings,
): Promise<Ground> {
  if (source !== "own")
    return { engine: await shippedEngine(source, tablesOf(figure), site), end: ledgerEnd };
  const { engine, asOf } = await own();
  return { engine, end: asOf };
}

/** Of a period that reaches past the last row, open cases are looked at today. */
function lookedAt({ period }: Reading, { end }: Ground, source: GroundSource, today: string): string {
  return source === "own" && period !== null && period.to > end ? today : end;
}

async function answered(
  reading: Reading,
  said: { readonly text: Text; readonly notes: readonly Text[] },
  question: AskedQuestion,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { places } = await knowledge();
  const { source } = question;
  const figure = figureOfId(reading.metric);
  const ground = await groundFor(figure, question, surroundings);
  const asOf = lookedAt(reading, ground, source, surroundings.today());
  const given = await answer(ground.engine, reading, {
    today: asOf,
    places,
    provenance: sourceNames[source],
  });
  return {
    is: "read",
    reading,
    text: said.text,
    notes: said.notes,
    choices: readingChoices(reading, figure, { places, source }),
    about: { ...aboutOf(figure), chapter: figure.chapter, caveats: figure.caveats },
    answer: given,
    asOf,
  };
}

/** Reads a question or checks how it was corrected, and computes what it asks over the chosen rows. */
export async function answerQuestion(question: AskedQuestion, surroundings: Surroundings): Promise<Outcome> {
  const { places, understand } = await knowledge();
  if (question.reading) {
    const checked = checkReading(question.reading, { places });
    if (checked.is === "refused") return { is: "refused", problem: checked.problem };
    const { reading } = checked;
    const text = describeReading(reading, figureOfId(reading.metric));
    return answered(reading, { text, notes: [] }, question, surroundings);
  }
  const today = question.source === "own" ? surroundings.today() : lastShippedDay;
  const understood = understand(question.asked, today);
  switch (understood.is) {
    case "reading":
      return answered(understood.reading, understood, question, surroundings);
    case "question":
      return { is: "question", text: understood.text, candidates: understood.candidates };
    case "refusal":
      return { is: "refusal", text: understood.text, askable: understood.askable };
  }
}
