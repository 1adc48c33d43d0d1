import type { AnyTable, ColumnRef, PlacedColumn } from "@unburden/core";
import { invalid } from "./refused.ts";

/** A value of JSON of which nothing is known. */
export type Given = Readonly<Record<string, unknown>>;

/** The value as an object with only these fields. */
export function objectIn(value: unknown, place: string, fields: readonly string[]): Given {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return invalid(place, `an object is wanted; got ${kindOf(value)}`);
  const unknown = Object.keys(value).find((key) => !fields.includes(key));
  return unknown === undefined
    ? (value as Given)
    : invalid(place, `${shown(unknown)} is no field here; there are: ${fields.join(", ")}`);
}

function kindOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "a list" : typeof value;
}

/** Something that was read, short enough for a message. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? "nothing" : text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The registry's column that `{ "name": … }` names; the kind is the registry's, whatever the wire says. */
export function columnIn(value: unknown, place: string, table: AnyTable): PlacedColumn {
  const { name } = objectIn(value, place, ["name", "kind"]);
  const column =
    typeof name === "string" && Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  return (
    column ??
    invalid(
      `${place}.name`,
      `the table ${table.name} has no column ${shown(name)}; it has: ${Object.keys(table.columns).join(", ")}`,
    )
  );
}

/** As a measure names a column. */
export function refOf({ name, kind }: PlacedColumn): ColumnRef {
  return { name, kind };
}

/**
 * Whether rows may be told apart by the column. Texts that people wrote, and keys of single rows, may not: a group would be
 * a person's, or a sentence. Places, departments and other things that a row refers to may.
 */
export function tellsApart({ name, kind, origin }: PlacedColumn, table: AnyTable): boolean {
  if (kind !== "text") return true;
  return origin !== "stored" || table.references[name] !== undefined;
}

const longestText = 200;

/** A constant that the column can hold. */
export function constantIn(value: unknown, place: string, column: PlacedColumn): string | number | boolean {
  const wanted = (what: string): never => invalid(place, `${column.name} is ${what}; got ${shown(value)}`);
  switch (column.kind) {
    case "text":
      return typeof value === "string" && value.length <= longestText && !/\p{Cc}/u.test(value)
        ? value
        : wanted("text of up to 200 characters, none of them a control character");
    case "category":
      return typeof value === "string" && Object.hasOwn(column.values, value)
        ? value
        : wanted(`one of ${Object.keys(column.values).join(", ")}`);
    case "date":
      return typeof value === "string" && isDay(value) ? value : wanted("a date like 2024-07-05");
    case "timestamp":
      return typeof value === "string" &&
        isDay(value.slice(0, 10)) &&
        /^.{10}T\d{2}:\d{2}(?::\d{2})?$/u.test(value)
        ? value
        : wanted("a time like 2024-07-05T09:30:00");
    case "integer":
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? value : wanted("a number");
    case "boolean":
      return typeof value === "boolean" ? value : wanted("true or false");
  }
}

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().slice(0, 10) === text
  );
}
