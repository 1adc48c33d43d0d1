/** What kind of personal data a text holds. */
export type PersonalKind = "id-number" | "phone" | "bank-card";

/** A text without its personal data, and how much of each kind was in it. */
export interface Masked {
  readonly text: string;
  readonly found: Readonly<Partial<Record<PersonalKind, number>>>;
}

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

const mark: Readonly<Record<PersonalKind, string>> = {
  "id-number": "〔身份证号〕",
  phone: "〔电话〕",
  "bank-card": "〔银行卡号〕",
};

function kindOf(digits: string): PersonalKind | null {
  if (isIdNumber(digits)) return "id-number";
  if (/^(86)?1[3-9]\d{9}$/u.test(digits)) return "phone";
  return isBankCard(digits) ? "bank-card" : null;
}

/**
 * Replaces identity numbers, mobile numbers and bank cards in free text by marks, digits grouped by spaces or hyphens
 * included. A number that only looks like one (wrong check digit) stays. Names are not recognised.
 */
export function maskPersonalData(text: string): Masked {
  const found: Partial<Record<PersonalKind, number>> = {};
  const masked = text
    .normalize("NFKC")
    .replace(/(?<![\dA-Za-z])\+?\d(?:[ -]?\d){9,18}(?:[ -]?[Xx])?(?![\dA-Za-z])/gu, (run) => {
      const kind = kindOf(run.replace(/[ +-]/gu, ""));
      if (!kind) return run;
      found[kind] = (found[kind] ?? 0) + 1;
      return mark[kind];
    });
  return Object.keys(found).length > 0 ? { text: masked, found } : { text, found };
}
