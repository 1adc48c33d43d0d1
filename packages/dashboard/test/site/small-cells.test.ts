import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { PageData } from "../../src/page/answer.ts";
import type { Ask } from "../../src/page/ask.ts";
import { isDiscreet } from "../../src/page/people.ts";
import { pageSpecs, specOf, type DataPageId } from "../../src/page-specs.ts";

const folder = fileURLToPath(new URL("../../dist/data/", import.meta.url));
const ids = Object.keys(pageSpecs) as DataPageId[];

interface Shown {
  readonly used?: number | null;
  readonly detail?: unknown;
}

const isSmall = (count: unknown): boolean => typeof count === "number" && count > 0 && count < 5;

/** Small counts in an answer about people, each with where it stands. */
function smallIn(name: string, ask: Ask, answer: unknown): string[] {
  const { results = [], rows = [] } = answer as {
    results?: readonly Shown[];
    rows?: readonly Readonly<Record<string, unknown>>[];
  };
  const found = results
    .filter(({ used }) => isSmall(used))
    .map(({ used }) => `${name}: ${String(used)} used`);
  const lists = results.flatMap(({ detail }) => {
    const { ages = [], modes = [] } = (detail ?? {}) as {
      ages?: readonly { cases?: unknown }[];
      modes?: readonly { responses?: unknown }[];
    };
    return [...ages.map(({ cases }) => cases), ...modes.map(({ responses }) => responses)];
  });
  const counted = ask.ask === "tally" ? [...Object.keys(ask.query.measures), "total"] : [];
  const cells = rows.flatMap((row) => counted.map((measure) => row[measure]));
  return [...found, ...[...lists, ...cells].filter(isSmall).map((count) => `${name}: ${String(count)}`)];
}

describe.each(ids)("the shipped data of %s", (id) => {
  const asks = Object.entries(specOf(id).asks).filter(([, ask]) => isDiscreet(ask));

  it("show no group of fewer than five people, in any district or year", () => {
    if (!existsSync(folder)) throw new Error("the site isn't built: run `pnpm build`");
    const files = readdirSync(`${folder}${id}`);
    expect(files.length).toBeGreaterThan(50);
    const small = files.flatMap((file) => {
      const { answers, scope } = JSON.parse(readFileSync(`${folder}${id}/${file}`, "utf8")) as PageData;
      // What is published is published: it holds no table about people.
      if (scope.source === "published") return [];
      return asks.flatMap(([name, ask]) =>
        smallIn(`${file} ${name}`, ask, (answers as Readonly<Record<string, unknown>>)[name]),
      );
    });
    expect(small).toEqual([]);
  });

  it("ask for no ungrouped list of people: every grouped query over them is a tally", () => {
    const lists = asks.filter(([, ask]) => ask.ask === "rows").map(([name]) => name);
    expect(lists).toEqual([]);
  });
});

it("hides a small district's figure together with another, so that the city's gives neither away", () => {
  const scopes = readdirSync(`${folder}divide`).filter((file) => /^sample-\d{6}-2024\.json$/.test(file));
  const used = scopes.map((file) => {
    const { answers } = JSON.parse(readFileSync(`${folder}divide/${file}`, "utf8")) as PageData<
      (typeof pageSpecs)["divide"]["asks"]
    >;
    return answers.settlement.results[0]?.used ?? null;
  });
  expect(used.filter((count) => count === null).length).not.toBe(1);
});
