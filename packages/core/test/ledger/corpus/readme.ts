import type { CorpusCase, Expected } from "./corpus-case.ts";

const introduction = `# A corpus of messy ledgers

Small files, each with one trap and what has to become of it; the \`realistic-*\` ones mix many, as a clerk's hands do.
Everything in them is made up, but the units, which are in the frame (\`data/frame/org_unit.csv\`).

To add one: write a case in the file of its theme in \`cases/\` (its id is the file's base name; \`make\` gives its bytes, the
same ones every time), then run \`npx tsx packages/core/test/ledger/corpus/build.ts\`, which writes \`files/\` and this page.
With \`--check\` it only says what is stale. Think the expectation through from the domain's rules before you look at what the
importer does.

| id | trap | expected |
| --- | --- | --- |
`;

function counts(record: Readonly<Record<string, number>>): string {
  return Object.entries(record)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}

/** What is expected, in a few words. */
function inWords({ refused, accepted, rejected, setAside, issues, questions, personal }: Expected): string {
  if (refused !== undefined) return `refused: ${refused}`;
  const none = accepted && Object.keys(accepted).length === 0;
  const parts = [
    accepted && `accepted: ${none ? "none" : counts(accepted)}`,
    rejected !== undefined && rejected > 0 && `rejected ${rejected}`,
    setAside && `set aside: ${counts(setAside)}`,
    issues && `issues: ${[...new Set(issues.map(({ code }) => code))].join(", ")}`,
    questions && `asks: ${questions.map(({ kind, read }) => (read ? `${kind} ${read}` : kind)).join(", ")}`,
    personal && `personal data: ${Object.keys(personal).length === 0 ? "none" : counts(personal)}`,
  ];
  return parts.filter((part) => typeof part === "string").join("; ");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s+/gu, " ");
}

/** The corpus as a page: a line for each case. */
export function readmeOf(corpus: readonly CorpusCase[]): string {
  const lines = corpus.map(
    ({ id, trap, expect }) => `| ${id} | ${cell(trap.zh)}<br>${cell(trap.en)} | ${cell(inWords(expect))} |\n`,
  );
  return introduction + lines.join("");
}
