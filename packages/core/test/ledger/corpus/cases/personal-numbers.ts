const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idChecks = "10X98765432";

/** An identity number that nobody has been looked up for: a district's code, a day of birth, a serial, and its check digit (GB 11643). */
export function madeIdNumber(district: string, born: string, serial: string): string {
  const digits = `${district}${born}${serial}`;
  const sum = idWeights.reduce((all, weight, i) => all + weight * Number(digits[i]), 0);
  return digits + (idChecks[sum % 11] ?? "");
}

/** The same number with a check digit that is wrong. */
export function withWrongCheckDigit(id: string): string {
  return id.slice(0, -1) + (id.endsWith("1") ? "2" : "1");
}

/** A bank card's number from its first digits, with its check digit (Luhn). */
export function madeBankCard(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((all, digit, i) => {
      const weighted = Number(digit) * (i % 2 === 0 ? 2 : 1);
      return all + (weighted > 9 ? weighted - 9 : weighted);
    }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
