import type { Brief, BriefSentence, BriefTable } from "@unburden/core/report";
import { textTable } from "./text-table.ts";

const escaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>|#]/gu, "\\$&");

function markdownTable({ title, heads, rows }: BriefTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |\n`;
  const rule = `| --- |${" ---: |".repeat(heads.length - 1)}\n`;
  return `**${escaped(title)}**\n\n${line(heads)}${rule}${rows.map(({ name, cells }) => line([name, ...cells])).join("")}\n`;
}

const items = (sentences: readonly BriefSentence[]): string =>
  sentences.map(({ text }) => `- ${escaped(text)}\n`).join("");

/** The brief as Markdown, tables included. */
export function briefMarkdown({
  title,
  scope,
  provenance,
  headline,
  sections,
  unknown,
  method,
}: Brief): string {
  const parts = sections.map(
    ({ heading, sentences, tables }) =>
      `## ${escaped(heading)}\n\n${sentences.map(({ text }) => `${escaped(text)}\n\n`).join("")}${tables.map(markdownTable).join("")}`,
  );
  const lists = [unknown, method].map(
    ({ heading, sentences }) => `## ${escaped(heading)}\n\n${items(sentences)}`,
  );
  return `# ${escaped(title)}\n\n${escaped(scope)}\n\n> ${escaped(provenance)}\n\n**${escaped(headline.text)}**\n\n${parts.join("")}${lists.join("\n")}`;
}

/** The brief as plain text for a terminal or a message. */
export function briefText({ title, scope, provenance, headline, sections, unknown, method }: Brief): string {
  const table = ({ title: of, heads, rows }: BriefTable): string =>
    `${of}\n\n${textTable(
      heads,
      rows.map(({ name, cells }) => [name, ...cells]),
    )}\n`;
  const parts = sections.map(
    ({ heading, sentences, tables }) =>
      `${heading}\n\n${sentences.map(({ text }) => `${text}\n`).join("")}\n${tables.map(table).join("")}`,
  );
  const lists = [unknown, method].map(
    ({ heading, sentences }) => `${heading}\n\n${sentences.map(({ text }) => `- ${text}\n`).join("")}`,
  );
  return `${title}\n${scope}\n${provenance}\n\n${headline.text}\n\n${parts.join("")}${lists.join("\n")}`;
}
