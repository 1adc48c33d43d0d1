import type { RawCell, RawSheet } from "../sheet.ts";
import { CellCount, fitSheet } from "./fit-sheet.ts";
import type { DecodeLimits } from "./limits.ts";

function dateCell(date: Date): RawCell {
  if (Number.isNaN(date.getTime())) return { broken: "error", text: "NaN" };
  const written = date.toISOString();
  const isDay = written.endsWith("T00:00:00.000Z");
  return { date: isDay ? written.slice(0, 10) : written.slice(0, 19), serial: null };
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? String(inner) : inner));
  } catch {
    return "?";
  }
}

/**
 * A cell from a typed value. Moments are taken as they are written, without a time zone; whole numbers beyond what JavaScript
 * holds exactly stay text; lists and records become JSON text; NaN is an error, as it would be in Excel.
 */
export function valueCell(value: unknown): RawCell {
  if (value === null || value === undefined || value === "") return null;
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : { broken: "error", text: String(value) };
    case "bigint":
      return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
        ? Number(value)
        : String(value);
    case "object":
      if (value instanceof Date) return dateCell(value);
      return asJson(
        ArrayBuffer.isView(value) && !(value instanceof DataView)
          ? [...(value as unknown as Iterable<unknown>)]
          : value,
      );
    case "symbol":
    case "function":
    case "undefined":
      return null;
    default:
      return null;
  }
}

/** A sheet whose first row is the names of the columns. @throws Refusal when it is larger than the limits */
export function recordSheet(
  name: string,
  columns: readonly string[],
  records: readonly (readonly unknown[])[],
  limits: DecodeLimits,
): RawSheet {
  const count = new CellCount(limits);
  const rows = [
    columns.map((column) => (column === "" ? null : column)),
    ...records.map((record) => record.map(valueCell)),
  ];
  return fitSheet({ name, hidden: false, rows, merges: [] }, count, limits);
}
