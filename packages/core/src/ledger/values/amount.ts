import type { Candidate } from "./reading.ts";
import type { Text } from "../../text.ts";

/**
 * What a number's text comes to in the column's unit: a value (`rounded` when it had to be), a doubt, or a fault.
 * The readers of money, durations, shares, frequencies and counts all give one.
 */
export type Amount =
  | { readonly is: "value"; readonly value: number; readonly rounded: boolean }
  | {
      readonly is: "doubt";
      readonly code: string;
      readonly reason: Text;
      readonly candidates: readonly Candidate[];
    }
  | { readonly is: "fault"; readonly code: string; readonly message: Text; readonly advice: Text };

/** A value in the column's unit. */
export function amount(value: number, rounded = false): Amount {
  return { is: "value", value, rounded };
}

/** A number that can be meant in several ways. */
export function amountDoubt(code: string, reason: Text, candidates: readonly Candidate[]): Amount {
  return { is: "doubt", code, reason, candidates };
}

/** A text that is no number of this column's. */
export function amountFault(code: string, message: Text, advice: Text): Amount {
  return { is: "fault", code, message, advice };
}

/** The fault of a text in which there is no number to be found. */
export function noNumber(text: string): Amount {
  return amountFault(
    "not-a-number",
    { zh: `“${text}”不是能读懂的数`, en: `“${text}” is not a number that can be read` },
    {
      zh: "请只填一个数，单位写在表头；不知道就留空",
      en: "Write one number, its unit in the header; leave it empty if it isn't known",
    },
  );
}
