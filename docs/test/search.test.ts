import { describe, expect, it } from "vitest";
import { search } from "../.vitepress/search.ts";

const options = search.provider === "local" ? search.options : undefined;
const tokenize = options?.miniSearch?.options?.tokenize ?? (() => []);

describe("the words of a text", () => {
  it("cuts Chinese into pairs, so that 位数 finds 中位数", () => {
    expect(tokenize("中位数")).toEqual(["中位", "位数"]);
  });

  it("keeps a single character and a pair whole", () => {
    expect(tokenize("减 加减")).toEqual(["减", "加减"]);
  });

  it("cuts between Chinese and other words, and keeps numbers and names", () => {
    expect(tokenize("95%区间：task_request, Kaplan–Meier")).toEqual([
      "95",
      "区间",
      "task_request",
      "kaplan",
      "meier",
    ]);
  });
});
