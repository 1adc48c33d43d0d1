import { expect, it, vi } from "vitest";
import { addressOf, createStore, initialState, stateOf } from "../../src/store.ts";

const at = (query: string): URL => new URL(`https://example.org/some/folder/${query}`);

it("begins in Chinese with the recomputation closed", () => {
  expect(stateOf(at(""))).toEqual(initialState);
});

it("reads back what it writes into the address", () => {
  const state = {
    language: "en",
    explore: true,
    source: "published",
    district: "310113",
    period: "2023-q2",
    weight: 63,
  } as const;
  expect(stateOf(addressOf(state, at("")))).toEqual(state);
});

it("leaves the usual out of the address and others' parameters in it", () => {
  expect(addressOf(initialState, at("?lang=en&view=explore&from=mail")).search).toBe("?from=mail");
});

it("ignores a language that it doesn't speak", () => {
  expect(stateOf(at("?lang=tlh")).language).toBe("zh");
});

it("ignores a district, a period, a source and a weight that there can't be", () => {
  expect(stateOf(at("?district=<b>&period=2024-q5&source=secret&weight=81"))).toEqual(initialState);
  for (const weight of ["", "49", "70.5", "many"]) {
    expect(stateOf(at(`?weight=${weight}`)).weight).toBe(initialState.weight);
  }
});

it("tells its listeners of every change", () => {
  const store = createStore(initialState);
  const listener = vi.fn();
  store.subscribe(listener);
  store.change({ language: "en" });
  expect(listener).toHaveBeenCalledExactlyOnceWith({ ...initialState, language: "en" });
});
