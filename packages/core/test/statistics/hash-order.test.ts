import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCodes, hashOrder, sha256Hex } from "../../src/statistics/hash-order.ts";
import { expectFrequency, repeat, seeded } from "./random.ts";

describe("sha256Hex", () => {
  // FIPS 180-4 examples.
  it("gives the standard's digests", () => {
    expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

describe("hashOrder", () => {
  const items = ["a", "b", "c"].map((id) => ({ id }));

  it("keeps every item, whatever order they come in, and leaves the list as it was", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (ids, salt) => {
        const given = ids.map((id) => ({ id }));
        const ordered = hashOrder(given, salt);
        expect(hashOrder([...given].reverse(), salt)).toEqual(ordered);
        expect(ordered.map(({ id }) => id).sort(compareCodes)).toEqual([...ids].sort(compareCodes));
        expect(given.map(({ id }) => id)).toEqual(ids);
      }),
      seeded,
    );
  });

  it("gives each of the six orders of three items as often, over 6000 salts", () => {
    const orders = repeat(6000, (salt) =>
      hashOrder(items, String(salt))
        .map(({ id }) => id)
        .join(""),
    );
    for (const order of ["abc", "acb", "bac", "bca", "cab", "cba"]) {
      expectFrequency(
        orders.map((each) => each === order),
        1 / 6,
      );
    }
  });
});
