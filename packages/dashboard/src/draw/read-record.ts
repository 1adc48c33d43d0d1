import type { DrawRecord } from "@unburden/core/statistics";

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): boolean => typeof value === "string";
const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

function listOf(holds: (each: Readonly<Record<string, unknown>>) => boolean) {
  return (value: unknown): boolean =>
    Array.isArray(value) && value.every((each) => isObject(each) && holds(each));
}

const conventions = ["hamilton", "floor-one-iterated", "reserve-one"];

const fields: Readonly<Record<keyof DrawRecord, (value: unknown) => boolean>> = {
  algorithm: isText,
  version: isNumber,
  seed: isText,
  points: isNumber,
  levels: listOf(({ name, convention }) => isText(name) && conventions.includes(String(convention))),
  frameSize: isNumber,
  frameFingerprint: isText,
  allocation: listOf(
    ({ strata, frameSize, points, inclusionProbability }) =>
      isTexts(strata) && [frameSize, points, inclusionProbability].every(isNumber),
  ),
  drawn: listOf(
    ({ id, strata, inclusionProbability }) => isText(id) && isTexts(strata) && isNumber(inclusionProbability),
  ),
};

/** A draw's record as text: read, or which part of it is no such record. */
export type ReadRecord =
  | { readonly is: "read"; readonly record: DrawRecord }
  | { readonly is: "not-json" }
  | { readonly is: "not-a-record"; readonly field: string };

/** Reads a draw's record that somebody pasted or opened; any text at all may come. */
export function readRecord(text: string): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { is: "not-json" };
  }
  const found = isObject(value) ? value : {};
  const wrong = Object.entries(fields).find(([field, holds]) => !holds(found[field]));
  if (wrong) return { is: "not-a-record", field: wrong[0] };
  return { is: "read", record: found as unknown as DrawRecord };
}
