import { foundAlready, personalMarks, type PersonalKind, type PersonalSpan } from "./personal-kind.ts";
import { personalNames } from "./personal-names.ts";
import { personalNumbers } from "./personal-numbers.ts";

export type { PersonalKind } from "./personal-kind.ts";
export { isBankCard, isIdNumber } from "./personal-numbers.ts";

/** A text without its personal data, and how much of each kind was in it. */
export interface Masked {
  readonly text: string;
  readonly found: Readonly<Partial<Record<PersonalKind, number>>>;
}

/** How a text is masked. */
export interface MaskOptions {
  /** Whether names of people are looked for; yes, unless the text is a public name itself. */
  readonly names?: boolean;
  /** The kinds that stay. */
  readonly keep?: readonly PersonalKind[];
}

/** Full-width letters, digits and signs as half-width ones, each in its place. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/gu, (wide) =>
    wide === "\u3000" ? " " : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

function blanked(text: string, spans: readonly PersonalSpan[]): string {
  let blank = text;
  for (const { start, end } of spans) {
    blank = blank.slice(0, start) + foundAlready.repeat(end - start) + blank.slice(end);
  }
  return blank;
}

/**
 * Replaces personal data in free text by marks: identity numbers, phones, bank cards, travel documents, e-mail addresses,
 * number plates, and names of people (as `personalNames` finds them), digits grouped by spaces or hyphens and full-width
 * ones included. A number that only looks like one (wrong check digit) stays, and so does all the rest of the text.
 */
export function maskPersonalData(text: string, { names = true, keep = [] }: MaskOptions = {}): Masked {
  const plain = halfWidth(text);
  const numbers = personalNumbers(plain);
  const all = names ? [...numbers, ...personalNames(blanked(plain, numbers))] : numbers;
  const spans = all.filter(({ kind }) => !keep.includes(kind)).sort((a, b) => a.start - b.start);
  if (spans.length === 0) return { text, found: {} };
  const found: Partial<Record<PersonalKind, number>> = {};
  let masked = "";
  let at = 0;
  for (const { kind, start, end } of spans) {
    masked += text.slice(at, start) + personalMarks[kind];
    found[kind] = (found[kind] ?? 0) + 1;
    at = end;
  }
  return { text: masked + text.slice(at), found };
}
