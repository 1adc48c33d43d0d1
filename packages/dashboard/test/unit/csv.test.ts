import { tableOf } from "@unburden/core";
import { expect, it } from "vitest";
import { readCsv, writeCsv } from "../../src/csv.ts";

const table = tableOf("circuit_trial");

it("types cells by the table's columns, and an empty cell is null", () => {
  const rows = readCsv(table, 'trial_id,trials,resolved_linked,court\n007,133,,"高级, 法院"\n');
  expect(rows).toEqual([{ trial_id: "007", trials: 133, resolved_linked: null, court: "高级, 法院" }]);
});

it("reads back what it writes", () => {
  const rows = readCsv(table, writeCsv(table, [{ trial_id: 'a "quoted", one', trials: 2 }]));
  expect(rows).toMatchObject([{ trial_id: 'a "quoted", one', trials: 2, court: null }]);
});
