/**
 * Radicals that some programs write for the characters that they are (Chromium and Word, where a font shares their shapes),
 * each followed by the character. Kangxi radicals beside these have their characters by NFKC.
 *
 * @source Unicode, EquivalentUnifiedIdeograph.txt; 户 in the mainland's form.
 */
const pairs =
  "⺁厂⺄乙⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺝月⺟母⺠民⺮竹⺶羊⺻聿⺼月⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户";

const characters: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  (pairs.match(/../gu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** The text with radicals and ligatures as the characters and letters that they stand for. */
export function withoutRadicals(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf\ufb00-\ufb06\uf900-\ufaff]/gu,
    (sign) => characters.get(sign) ?? sign.normalize("NFKC"),
  );
}
