import type { HeaderUnit } from "./context.ts";
import { amount, amountDoubt, noNumber, type Amount } from "./amount.ts";
import { parseNumeral, scaled } from "./numerals.ts";
import { readQuantity } from "./quantity.ts";

/** A bare number of a share. Above 1 it is a doubt (70 may be 70 %), unless the header says percent. */
export function bareShare(value: number, unit: HeaderUnit | null): Amount {
  if (unit === "percent") return amount(scaled(value, 0.01));
  if (value <= 1 || unit === "share") return amount(value);
  return amountDoubt(
    "percent-or-share",
    {
      zh: `这一列是占比（0–1），“${value}”是否指${value}%？`,
      en: `This column holds shares from 0 to 1; does “${value}” mean ${value} %?`,
    },
    [
      { value: scaled(value, 0.01), label: { zh: `${value}%`, en: `${value} %` } },
      { value: null, label: { zh: "不是占比，留空", en: "not a share; leave it empty" } },
    ],
  );
}

function tenths(text: string): number | null {
  const [, number, half] = /^(.+)成(半)?$/u.exec(text) ?? [];
  const value = number === undefined ? null : parseNumeral(number);
  return value === null ? null : scaled(value + (half ? 0.5 : 0), 0.1);
}

function percent(text: string): number | null {
  const [, spelled] = /^百分之(.+)$/u.exec(text) ?? [];
  if (spelled !== undefined) {
    const value = spelled === "百" ? 100 : parseNumeral(spelled);
    return value === null ? null : scaled(value, 0.01);
  }
  const quantity = readQuantity(text);
  return quantity?.unit === "%" ? scaled(quantity.value, 0.01) : null;
}

/** Whether the text states a percentage itself: 70%, 百分之七十, 七成. */
export function statedShare(text: string): number | null {
  return percent(text) ?? tenths(text);
}

/** Reads a share from 0 to 1: `0.7`, `70%`, 百分之七十, 七成半. A bare 70 is a doubt. */
export function readShare(text: string, unit: HeaderUnit | null): Amount {
  const stated = statedShare(text);
  if (stated !== null) return amount(stated);
  const quantity = readQuantity(text);
  return quantity?.unit === "" ? bareShare(quantity.value, unit) : noNumber(text);
}
