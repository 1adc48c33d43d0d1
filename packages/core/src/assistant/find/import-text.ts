import type { Article } from "./article.ts";

const kinds = ["policy", "case", "manual"] as const;

interface Parts {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** `key: value` lines between two `---`, at the top; without them, no fields. */
function frontMatter(text: string): Parts {
  const match = /^---\n([\s\S]*?)\n---\n?/u.exec(text);
  if (!match) return { fields: new Map(), body: text };
  const lines = (match[1] ?? "").split("\n").map((line) => /^(\w+):\s*(.*)$/u.exec(line));
  const fields = lines.flatMap((line): [string, string][] =>
    line ? [[line[1] ?? "", (line[2] ?? "").trim()]] : [],
  );
  return { fields: new Map(fields.filter(([, value]) => value !== "")), body: text.slice(match[0].length) };
}

/** Markdown without its marks; links keep their words, HTML tags fall out. */
function plain(markdown: string): string {
  return markdown
    .replace(/```[^\n]*\n?|`/gu, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/<[^>]{1,200}>/gu, "")
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+\.)\s+/gmu, "")
    .replace(/(\*\*|__)(.*?)\1/gu, "$2")
    .trim();
}

/**
 * Makes an article of a text or Markdown file's text. Title, kind, dates and source come from the lines between `---` at
 * the top; otherwise the title is the first heading or line, the kind manual and the source the file's name. What a document
 * says is text to be found and quoted, never an instruction. Word and PDF files are read by `@unburden/core/documents`.
 */
export function importText(file: string, text: string): Article {
  const { fields, body } = frontMatter(text.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n"));
  const name = file.replace(/^.*[\\/]/u, "").replace(/\.(?:md|markdown|txt)$/iu, "");
  const markdown = /\.(?:md|markdown)$/iu.test(file);
  const first = body.split("\n").find((line) => line.trim() !== "") ?? "";
  const titles = [fields.get("title") ?? (markdown ? plain(first) : first.trim()), fields.get("title_en")];
  const issued = fields.get("issued_on") ?? null;
  return {
    article_id: fields.get("id") ?? name,
    title: titles.filter((title) => title !== undefined && title !== "").join(" · ") || name,
    body: markdown ? plain(body) : body.trim(),
    kind: kinds.find((kind) => kind === fields.get("kind")) ?? "manual",
    issued_by: fields.get("issued_by") ?? null,
    issued_on: issued !== null && /^\d{4}-\d{2}-\d{2}$/u.test(issued) ? issued : null,
    source: fields.get("source") ?? file,
    grade: fields.get("grade") ?? null,
    superseded_by: fields.get("superseded_by") ?? null,
  };
}
