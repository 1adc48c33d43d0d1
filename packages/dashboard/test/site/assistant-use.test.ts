import { allTables, tableOf } from "@unburden/core";
import { importLedger, noDecisions } from "@unburden/core/ledger";
import { expect, it } from "vitest";
import { readData } from "../../build/read-data.ts";
import { newUse, rated, useRows, usesCsv } from "../../src/assistant/use-row.ts";
import { readCsv } from "../../src/csv.ts";
import { placesOf } from "../../src/ledger/frame.ts";

const at = new Date(2024, 10, 20, 9, 5, 7);
const uses = [
  rated(newUse("u1", { kind: "solution", place: "310101" }, at), "solved"),
  rated(newUse("u2", { kind: "policy", place: null }, at), "not-solved"),
  rated(newUse("u3", { kind: "summary", place: null }, at), "wrong"),
  newUse("u4", { kind: "solution", place: null }, at),
];

it("keeps what was said, and null where nothing was", () => {
  expect(useRows(uses)).toMatchObject([
    {
      query_id: "u1",
      org_id: "310101",
      asked_at: "2024-11-20T09:05:07",
      resolved: true,
      escalated: false,
      flagged_wrong: false,
    },
    { query_id: "u2", org_id: "310000", resolved: false, escalated: null, flagged_wrong: false },
    { query_id: "u3", kind: "summary", resolved: false, flagged_wrong: true },
    { query_id: "u4", resolved: null, escalated: null, minutes_saved: null, flagged_wrong: null },
  ]);
});

it("is taken away as CSV that the Ledger page takes in, row for row", async () => {
  const bytes = new TextEncoder().encode(usesCsv(uses));
  const result = await importLedger([{ name: "assistant-use.csv", bytes }], {
    tables: allTables,
    places: placesOf(readCsv(tableOf("org_unit"), readData("frame/org_unit.csv"))),
    salt: "a salt that is long enough",
    decisions: noDecisions,
  });
  expect(result.rejected).toEqual([]);
  expect(result.questions).toEqual([]);
  expect(Object.keys(result.rows)).toEqual(["assistant_query"]);
  expect(result.rows["assistant_query"]).toMatchObject(useRows(uses));
});
