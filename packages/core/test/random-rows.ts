import fc from "fast-check";
import type { AnyTable, CellValue, PlacedColumn } from "../src/index.ts";

const twoDigits = (value: number): string => String(value).padStart(2, "0");

const anyDate = fc
  .tuple(
    fc.integer({ min: 2022, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${twoDigits(month)}-${twoDigits(day)}`);

const awkwardText = fc.constantFrom(
  "a",
  "b",
  "居委会",
  "O'Brien",
  '"quoted"',
  "; DROP TABLE x; --",
  "",
  "\\",
);

function cellOf(column: PlacedColumn): fc.Arbitrary<CellValue | null> {
  switch (column.kind) {
    case "text":
      return awkwardText;
    case "category":
      return fc.constantFrom(...Object.keys(column.values));
    case "date":
      return anyDate;
    case "timestamp":
      return anyDate.map((day) => `${day}T08:30:00`);
    case "integer":
      return column.unit === "year"
        ? fc.integer({ min: 2022, max: 2025 })
        : fc.integer({ min: -5, max: 2000 });
    case "number":
      return fc.oneof(
        { weight: 8, arbitrary: fc.double({ min: -100, max: 100, noNaN: true }) },
        { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, 0, 1) },
      );
    case "boolean":
      return fc.boolean();
  }
}

/** Rows of the table with nulls, NaN and awkward text, nulls even where the table forbids them. */
export function randomRows(
  table: AnyTable,
  maxLength = 40,
): fc.Arbitrary<Record<string, CellValue | null>[]> {
  const stored = Object.values(table.columns).filter(({ origin }) => origin === "stored");
  const row = fc.record(
    Object.fromEntries(
      stored.map((column) => [column.name, fc.option(cellOf(column), { freq: 4, nil: null })]),
    ),
  );
  return fc.array(row, { maxLength });
}
