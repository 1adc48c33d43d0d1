import type { Analysis, Metric } from "@unburden/core";
import { FormulaWriter } from "./formula.ts";
import type { Language } from "./language.ts";

/** A metric or an analysis. */
export type Figure = Metric | Analysis;

type Say = (zh: string, en: string) => string;

const directions = {
  "more-is-better": ["越高越好", "more is better"],
  "less-is-better": ["越低越好", "less is better"],
  neither: ["高低本身不说明好坏", "neither more nor less is better by itself"],
} as const;

function formulaOf(figure: Figure, language: Language): string {
  if ("measure" in figure) return new FormulaWriter(figure.table, language).measure(figure.measure);
  const lines = Object.values(figure.queries).map(({ table, by, measures, where }) => {
    const writer = new FormulaWriter(table, language);
    const keys = by.map((name) => writer.name({ name })).join(language === "zh" ? "、" : ", ");
    const values = Object.values(measures).map((measure) => `  ${writer.measure(measure)}`);
    const only = where === null ? "" : ` [${writer.predicate(where)}]`;
    const head =
      language === "zh"
        ? `${table.title.zh}${only}${keys === "" ? "" : `，按 ${keys} 分组`}：`
        : `${table.title.en}${only}${keys === "" ? "" : `, by ${keys}`}:`;
    return [head, ...values].join("\n");
  });
  return lines.join("\n");
}

function sourcesOf({ source }: Figure, subjects: ReadonlyMap<string, string>): string {
  const texts = source.map((each) => {
    const subject = subjects.get(each);
    return subject === undefined ? each : `[${each}](../reference/statements.md) ${subject}`;
  });
  return texts.join("；");
}

function assumptionsOf(figure: Figure, language: Language, say: Say): string[] {
  const caveats = figure.caveats.map((caveat) => `${caveat[language]} (\`${caveat.flag}\`)`);
  if (!("parameters" in figure)) return caveats;
  const parameters = Object.entries(figure.parameters).map(
    ([name, parameter]) =>
      `${parameter[language]}${say("：默认 ", ": ")}${parameter.value}${say("，可改", " unless you set it")} (\`${name}\`)`,
  );
  return [...parameters, ...caveats];
}

function limitsOf(figure: Figure, say: Say): string[] {
  const [zh, en] = directions[figure.direction];
  const limits = [say(zh, en)];
  if ("measure" in figure) {
    if (figure.time === null)
      limits.push(
        say("行里没有日期，不能按时段筛选", "its rows carry no date, so a period doesn't narrow it"),
      );
    if (figure.interval === "wilson")
      limits.push(
        say(
          "95% 威尔逊区间，把每一行当作一次独立的抽取；分母不足 30 会标明",
          "the 95 % Wilson interval takes each row as an independent draw; a denominator under 30 is flagged",
        ),
      );
    else limits.push(say("不带区间", "it carries no interval"));
  } else if (figure.asOf) {
    limits.push(
      say(
        "未办结的件看到哪一天为止，要由使用者给出（asOf）",
        "the day on which open cases are looked at must be given (asOf)",
      ),
    );
  }
  return limits;
}

function exampleOf({ example }: Figure, say: Say): string {
  const value = example.value === null ? "null" : String(Number(example.value.toPrecision(6)));
  const divided =
    typeof example.numerator === "number" ? ` (${example.numerator} ÷ ${example.denominator ?? ""})` : "";
  return say(
    `${value}${divided}，用了 ${example.used} 行，缺 ${example.missing} 行`,
    `${value}${divided}, ${example.used} rows used, ${example.missing} missing`,
  );
}

/** A figure's entry in the method: question, formula, source, assumptions, limits, worked example. */
export function figureEntry(
  figure: Figure,
  language: Language,
  subjects: ReadonlyMap<string, string>,
): string {
  const say: Say = (zh, en) => (language === "zh" ? zh : en);
  const reference = `../reference/metrics.md#${figure.id.replace(".", "")}`;
  const assumptions = assumptionsOf(figure, language, say);
  const stop = say("。", ".");
  return [
    `## ${figure.title[language]}`,
    figure.question[language],
    figure.definition[language],
    `\`\`\`text\n${formulaOf(figure, language)}\n\`\`\``,
    [
      `- **${say("来源", "Source")}** ${sourcesOf(figure, subjects)}`,
      `- **${say("假设", "Assumptions")}** ${assumptions.length > 0 ? assumptions.join(say("；", "; ")) : say("除上面写明的以外没有", "none beyond the definition")}`,
      `- **${say("局限", "Limits")}** ${limitsOf(figure, say).join(say("；", "; "))}${stop}`,
      `- **${say("算例", "Worked example")}** ${exampleOf(figure, say)}${stop}`,
      `- **${say("编号", "Id")}** [\`${figure.id}\`](${reference})`,
    ].join("\n"),
  ].join("\n\n");
}
