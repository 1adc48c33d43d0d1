import type { HeaderUnit } from "./context.ts";
import { amount, amountDoubt, noNumber, type Amount } from "./amount.ts";
import { parseNumeral, scaled } from "./numerals.ts";
import { readQuantity } from "./quantity.ts";

const minutesOf: readonly (readonly [RegExp, number])[] = [
  [/^(?:小时|个小时|钟头|个钟头|个钟|时|h|hr|hrs|hour|hours)$/u, 60],
  [/^(?:分钟|分|min|mins|minute|minutes)$/u, 1],
  [/^(?:秒|秒钟|s|sec)$/u, 1 / 60],
];

const part =
  /^([^a-z个小时钟头分秒天日刻半]+)(个?小时半?|个?钟头半?|个半小时|个半钟头|时|hours?|hrs?|h|分钟?|minutes?|mins?|秒钟?|sec|s)/u;

function days(text: string): Amount | null {
  const quantity = readQuantity(text);
  if (!quantity || !/^(?:天|日|个?工作日)$/u.test(quantity.unit)) return null;
  return amountDoubt(
    "days-as-minutes",
    { zh: `“${text}”是几个工作日，还是几个昼夜？`, en: `Does “${text}” mean working days or whole days?` },
    [8, 24].map((hours) => ({
      value: scaled(quantity.value, hours * 60),
      label: { zh: `按每天${hours}小时`, en: `${hours} hours a day` },
    })),
  );
}

function clock(text: string): number | null {
  const [, hours, minutes, seconds] = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/u.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes) + Number(seconds ?? 0) / 60;
}

function spelled(text: string): number | null {
  if (/^半个?(?:小时|钟头)$/u.test(text)) return 30;
  let rest = text;
  let total = 0;
  while (rest !== "") {
    const [all = "", number = "", unit = ""] = part.exec(rest) ?? [];
    const value = parseNumeral(number);
    if (all === "" || value === null) return null;
    const half = unit.includes("半") ? 30 : 0;
    const factor = minutesOf.find(([pattern]) => pattern.test(unit.replace("半", "")))?.[1];
    if (factor === undefined) return null;
    total += value * factor + half;
    rest = rest.slice(all.length);
  }
  return total;
}

function whole(minutes: number): Amount {
  const clean = scaled(minutes * 10, 0.1);
  return amount(Math.round(clean), Math.abs(Math.round(clean) - clean) > 1e-9);
}

/** A bare number in a column of minutes; hours when the header says so. Hours that make no whole minutes are rounded. */
export function bareDuration(value: number, unit: HeaderUnit | null): Amount {
  return unit === "hour" ? whole(scaled(value, 60)) : amount(value);
}

/**
 * Reads a duration as minutes: 30分钟, 2小时, 1.5小时, 半小时, 一个半小时, 1小时30分, `1:30` (hours and minutes).
 * Days are a doubt: of 8 hours or of 24. What makes no whole minutes (1.33小时) is rounded and so becomes approximate.
 */
export function readDuration(text: string, unit: HeaderUnit | null): Amount {
  const quantity = readQuantity(text);
  if (quantity?.unit === "") return bareDuration(quantity.value, unit);
  const minutes = clock(text) ?? spelled(text);
  return minutes === null ? (days(text) ?? noNumber(text)) : whole(minutes);
}
