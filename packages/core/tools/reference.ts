// Writes docs/reference/ from the registry: every metric, every table, and which statement of the source asks for what.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { csvParse } from "d3-dsv";
import { metricQuery } from "../src/engines/sql.ts";
import {
  allAnalyses,
  allMetrics,
  allTables,
  type Analysis,
  type AnyTable,
  type Chapter,
  type Metric,
} from "../src/index.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const chapters: readonly (readonly [Chapter, string])[] = [
  ["subtract", "− Subtract 减"],
  ["add", "＋ Add 加"],
  ["multiply", "× Multiply 乘"],
  ["divide", "÷ Divide 除"],
];

/** Statements of the source that no figure follows from, and where the product keeps them. */
const keptElsewhere: Readonly<Record<string, string>> = {
  S2: "the four chapters of the product",
  S5: "`catalog_item`, `task_request` (ex ante), `monthly_return` (under way), `burden_item` (ex post)",
  S17: "`monthly_return`, one row a department",
  S28: "`knowledge_article`",
  S29: "no ledger records how long a newcomer takes to learn; `assistant_query.kind` = `exam` counts the practice",
  S31: "`dispute_case`; approximate amounts keep their operator in `claim`",
  S32: "`proposal.guideline`, `dispute_case.result`",
  S36: "`claim` only: three named sites",
  S47: "`claim` only",
  S48: "`volunteer_service.role` = `double_registered`",
  S49: "`volunteer_event`",
};

const directions = {
  "more-is-better": "More is better",
  "less-is-better": "Less is better",
  neither: "Neither more nor less is better by itself",
};

type Figure = Metric | Analysis;
const figures: readonly Figure[] = [...allMetrics, ...allAnalyses];

function anchor(id: string): string {
  return id.replace(".", "");
}

function fileOf({ id }: Figure): string {
  const [chapter = "", name = ""] = id.split(".");
  return `packages/core/src/metrics/${chapter}/${name}.ts`;
}

function exampleOf({ example }: Figure): string {
  const parts = [`value ${example.value === null ? "null" : Number(example.value.toPrecision(6))}`];
  if (typeof example.numerator === "number")
    parts.push(`${example.numerator} ÷ ${example.denominator ?? ""}`);
  parts.push(`${example.used} used`, `${example.missing} missing`);
  return parts.join(", ");
}

function howOf(figure: Figure): string {
  if ("measure" in figure) return `\`\`\`sql\n${metricQuery(figure)}\n\`\`\``;
  const queries = Object.values(figure.queries).map(
    ({ table, by }) => `\`${table.name}\` by ${by.join(", ") || "nothing"}`,
  );
  const parameters = Object.entries(figure.parameters).map(
    ([name, { en, value }]) => `\`${name}\` (${en}): ${value}`,
  );
  const lines = [`An analysis over ${queries.join("; ")}.`];
  if (figure.asOf) lines.push("Needs `asOf`, the day on which open cases are looked at.");
  if (parameters.length > 0) lines.push(`Parameters: ${parameters.join("; ")}.`);
  return lines.join(" ");
}

function figurePage(figure: Figure): string {
  const caveats = figure.caveats.map(({ flag, zh, en }) => `- \`${flag}\`: ${en} ${zh}`);
  return [
    `### ${figure.id}`,
    `**${figure.title.zh} · ${figure.title.en}** — ${figure.question.zh} ${figure.question.en}`,
    `${figure.definition.zh} ${figure.definition.en}`,
    ...(caveats.length > 0 ? [caveats.join("\n")] : []),
    howOf(figure),
    `Worked example: ${exampleOf(figure)}. Unit: ${figure.unit} (${figure.noun.zh}, ${figure.noun.en}). ${directions[figure.direction]}. Source: ${figure.source.join(", ")}. [Definition](../../${fileOf(figure)})`,
  ].join("\n\n");
}

function metricsPage(): string {
  const parts = chapters.map(([chapter, title]) => {
    const own = figures.filter((figure) => figure.chapter === chapter);
    return `## ${title}\n\n${own.map(figurePage).join("\n\n")}`;
  });
  return `# Metrics\n\nGenerated from the registry by \`pnpm reference\`; every worked example is run by tests on both engines.\n\n${parts.join("\n\n")}\n`;
}

function tableRow({
  name,
  kind,
  unit,
  nullable,
  title,
  synonyms,
  origin,
  values,
}: AnyTable["columns"][string]): string {
  const type =
    kind === "category" ? Object.keys(values).join(", ") : kind + (unit === "none" ? "" : `, ${unit}`);
  const how = origin === "stored" ? (nullable ? "may be unknown" : "") : origin;
  return `| \`${name}\` | ${title.zh} | ${title.en} | ${type} | ${how} | ${synonyms.join(" ")} |`;
}

function tablesPage(): string {
  const parts = allTables.map((table) => {
    const references = Object.entries(table.references).map(
      ([column, to]) => `\`${column}\` → \`${to ?? ""}\``,
    );
    const head = `## ${table.name}\n\n**${table.title.zh} · ${table.title.en}** — ${table.grain.zh}，${table.grain.en}. Key: ${table.key.map((each) => `\`${each}\``).join(", ")}.${references.length > 0 ? ` References: ${references.join(", ")}.` : ""}`;
    const rows = Object.values(table.columns).map(tableRow);
    return `${head}\n\n| column | 中文 | English | holds | | ledgers also say |\n| --- | --- | --- | --- | --- | --- |\n${rows.join("\n")}`;
  });
  return `# Tables\n\nGenerated from the registry by \`pnpm reference\`. *Looked-up* columns are copied from the row that a key refers to, *derived* ones computed, when rows enter.\n\n${parts.join("\n\n")}\n`;
}

function statementRow(statement: string, subject: string): string {
  const own = figures.filter(({ source }) => source.includes(statement));
  if (own.length === 0) {
    const where = keptElsewhere[statement];
    if (where === undefined)
      throw new Error(`no figure and no place is declared for statement ${statement} (${subject})`);
    return `| ${statement} | ${subject} | — | ${where} | |`;
  }
  const ids = own.map(({ id }) => `[${id}](metrics.md#${anchor(id)})`).join("<br>");
  const test = own.some((each) => "queries" in each) ? "analyses" : "examples";
  return `| ${statement} | ${subject} | ${ids} | ${own.map(exampleOf).join("<br>")} | [${test}.test.ts](../../packages/core/test/engines/${test}.test.ts) |`;
}

function statementsPage(): string {
  const claims = csvParse(readFileSync(`${root}data/published/claims.csv`, "utf8"));
  const subjects = new Map<string, string>();
  for (const row of claims) {
    const statement = row["statement"] ?? "";
    if (!subjects.has(statement))
      subjects.set(statement, `${row["subject"] ?? ""} ${row["subject_en"] ?? ""}`);
  }
  const rows = [...subjects].map(([statement, subject]) => statementRow(statement, subject));
  return `# From the source's statements to the metrics\n\nGenerated from the registry by \`pnpm reference\`. S-numbers are those of \`data/published/claims.csv\`.\n\n| | statement | metrics | worked example | test |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

const pages = { "metrics.md": metricsPage(), "tables.md": tablesPage(), "statements.md": statementsPage() };
mkdirSync(`${root}docs/reference`, { recursive: true });
for (const [name, text] of Object.entries(pages)) writeFileSync(`${root}docs/reference/${name}`, text);
