import { afterEach, expect } from "vitest";
import { takeForeign } from "../foreign-requests.ts";

// Every test of the suite fails on a request to another machine, whatever else it looks at.
afterEach(() => {
  expect(takeForeign()).toEqual([]);
});
