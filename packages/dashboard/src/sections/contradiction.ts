import { html, nothing, type TemplateResult } from "lit";
import { partsAndTotal, type SegmentRow } from "../charts/parts-and-total.ts";
import { formatNumber, subjectOf } from "../format.ts";
import { say, type Language } from "../language.ts";
import type { Breakdown, Snapshot } from "../snapshot.ts";
import { words as exportWords } from "../texts/export.ts";
import { sentences, words } from "../texts/overview.ts";
import { chart } from "./chart.ts";
import { publishedFacts } from "./published-facts.ts";
import { quote } from "./quote.ts";
import type { TwinTable } from "./table-twin.ts";
import { countCell } from "./twin-cell.ts";

/** The parts as the source has them, with a plus between: 86 + 13 + 11. */
export function partsOf({ parts }: Breakdown, language: Language): string {
  return parts.map(({ value }) => formatNumber(value ?? 0, language)).join(" + ");
}

function segments({ total, parts, sum, gap }: Breakdown, language: Language): SegmentRow[] {
  const totalBar = say(words.reportedTotal, language);
  const bar = say(words.reportedParts, language);
  const write = (value: number): string => formatNumber(value, language);
  const stated = total.value ?? 0;
  let from = 0;
  const placed = parts.map((part): SegmentRow => {
    const value = part.value ?? 0;
    const start = from;
    from += value;
    return {
      bar,
      from: start,
      to: from,
      label: write(value),
      name: subjectOf(part, language),
      excess: false,
    };
  });
  const excess = gap > 0 ? `+${write(gap)}` : `−${write(-gap)}`;
  return [
    { bar: totalBar, from: 0, to: stated, label: write(stated), name: "", excess: false },
    ...placed,
    { bar, from: Math.min(stated, sum), to: Math.max(stated, sum), label: excess, name: "", excess: true },
  ];
}

function table({ total, parts, sum }: Breakdown, language: Language): TemplateResult {
  const row = (name: string, value: number): TemplateResult =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="number">${formatNumber(value, language)}</td>
    </tr>`;
  return html`<details>
    <summary>${say(words.table, language)}</summary>
    <table>
      <tbody>
        ${parts.map((part) => row(subjectOf(part, language), part.value ?? 0))}
        ${row(say(words.reportedParts, language), sum)}
        ${row(say(words.reportedTotal, language), total.value ?? 0)}
      </tbody>
    </table>
  </details>`;
}

function twin({ total, parts, sum }: Breakdown, language: Language): TwinTable {
  const rows: [string, number][] = [
    ...parts.map((part): [string, number] => [subjectOf(part, language), part.value ?? 0]),
    [say(words.reportedParts, language), sum],
    [say(words.reportedTotal, language), total.value ?? 0],
  ];
  return {
    heads: [say(exportWords.part, language), say(exportWords.count, language)],
    rows: rows.map(([name, value]) => [name, countCell(value, language)]),
  };
}

function one(snapshot: Snapshot, breakdown: Breakdown, language: Language): TemplateResult {
  const { total, parts, sum, gap } = breakdown;
  const write = (value: number): string => formatNumber(value, language);
  const title = say(
    sentences.contradiction({
      parts: partsOf(breakdown, language),
      sum: write(sum),
      total: write(total.value ?? 0),
      gap: write(gap),
    }),
    language,
  );
  const finding = snapshot.findings.find(
    ({ severity, claims }) => severity === "contradiction" && claims.includes(total.claim_id),
  );
  return html`<section class="contradiction" data-contradiction=${total.claim_id}>
    <div>
      <h2>${title}</h2>
      <p>${say(words.bothKept, language)}</p>
      ${quote([total, ...parts], language)}
      ${finding ? html`<p class="caution">${say(finding.text, language)}</p>` : nothing}
    </div>
    ${chart(partsAndTotal, segments(breakdown, language), title, language, {
      facts: publishedFacts({ title, table: twin(breakdown, language) }, language),
      inside: table(breakdown, language),
    })}
  </section>`;
}

/** Every published total whose published parts don't add up to it, plainly, both kept. */
export function contradictions(snapshot: Snapshot, language: Language): unknown {
  return snapshot.breakdowns
    .filter(({ gap }) => gap !== 0)
    .map((breakdown) => one(snapshot, breakdown, language));
}
