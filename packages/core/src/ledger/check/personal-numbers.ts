import type { PersonalKind, PersonalSpan } from "./personal-kind.ts";

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idChecks = "10X98765432";

/**
 * Whether 18 characters are a resident identity number with a date that exists and the right check digit.
 *
 * @source GB 11643-1999, by ISO 7064 MOD 11-2.
 */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/iu.test(text)) return false;
  const day = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  if (Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day) return false;
  const sum = idWeights.reduce((all, weight, i) => all + weight * Number(text[i]), 0);
  return idChecks[sum % 11] === text[17]?.toUpperCase();
}

/** Whether 16 to 19 digits satisfy the check digit of bank cards (Luhn, ISO/IEC 7812-1). */
export function isBankCard(text: string): boolean {
  if (!/^\d{16,19}$/u.test(text)) return false;
  const sum = Array.from(text)
    .reverse()
    .reduce((all, digit, i) => {
      const doubled = Number(digit) * (i % 2 === 1 ? 2 : 1);
      return all + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}

/** Whether a text without spaces is a mobile number of the mainland, with or without its country code. */
export function isMobile(text: string): boolean {
  return /^(?:\+?(?:00)?86)?1[3-9]\d{9}$/u.test(text);
}

function kindOfRun(run: string): PersonalKind | null {
  const digits = run.replace(/[ +-]/gu, "");
  if (isIdNumber(digits)) return "id-number";
  if (isMobile(digits)) return "phone";
  return isBankCard(digits) ? "bank-card" : null;
}

/** A form of number: its pattern, whose group `is` — or all of it — is the number, and its kind or how to tell it. */
interface NumberForm {
  readonly pattern: RegExp;
  readonly kind: PersonalKind | ((text: string) => PersonalKind | null);
}

const forms: readonly NumberForm[] = [
  {
    pattern: /(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,}(?![\w-])/gu,
    kind: "email",
  },
  // A landline with its area code, before digit runs: 021-62345678 isn't a mobile number or a card.
  {
    pattern:
      /(?<![\dA-Za-z-])(?:\(0\d{2,3}\) ?|(?:\+?86[ -]?)?0(?:10|2\d|[3-9]\d{2})[- ]?)[2-8]\d{2,3}[ -]?\d{4}(?:(?: ?转 ?|-)\d{1,5})?(?![\dA-Za-z])/gu,
    kind: "landline",
  },
  // Without its area code only where a word says so: eight digits are also dates, codes and sums.
  {
    pattern:
      /(?:电话|座机|固话|联系方式|致电|来电号码|传真|Tel)(?:号码|号)?(?:是|为)?[:\s]*(?<is>[2-8]\d{3}[ -]?\d{4})(?![\dA-Za-z])/dgiu,
    kind: "landline",
  },
  {
    pattern: /(?<![\dA-Za-z])\+?\d(?:[ -]?\d){9,18}(?:[ -]?[Xx])?(?![\dA-Za-z])/gu,
    kind: kindOfRun,
  },
  {
    pattern:
      /(?:护照|通行证|回乡证|台胞证|居留证|居住证)(?:号码|证号|编号|号)?(?:是|为)?[:\s]*(?<is>[A-Z]{1,3}\d{6,10}|\d{8,10})(?![\dA-Za-z])/dgiu,
    kind: "travel-document",
  },
  {
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•.・-]?(?=(?:[A-Z]*\d){3})(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[学警港澳挂])(?![\dA-Za-z])/giu,
    kind: "plate",
  },
];

/** The spans of one form, without those that overlap what is blanked out already. */
function spansOf(text: string, { pattern, kind }: NumberForm): PersonalSpan[] {
  return [...text.matchAll(pattern)].flatMap((match): PersonalSpan[] => {
    const [start, end] = match.indices?.groups?.["is"] ?? [match.index, match.index + match[0].length];
    const own = typeof kind === "string" ? kind : kind(text.slice(start, end));
    return own === null ? [] : [{ kind: own, start, end }];
  });
}

/**
 * Finds identity numbers (by check digit), mobile numbers, landlines, bank cards (by check digit), numbers of travel
 * documents after a word that says so, e-mail addresses and number plates. The text's letters and digits are half-width.
 *
 * @source number plates: GA 36-2018, five characters, six for new-energy cars.
 */
export function personalNumbers(text: string): readonly PersonalSpan[] {
  if (!/\d.?\d|@/u.test(text)) return [];
  const found: PersonalSpan[] = [];
  for (const form of forms) {
    for (const span of spansOf(text, form)) {
      if (!found.some(({ start, end }) => span.start < end && start < span.end)) found.push(span);
    }
  }
  return found;
}
