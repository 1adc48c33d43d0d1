import type { HeaderUnit } from "./context.ts";
import { amount, amountDoubt, amountFault, noNumber, type Amount } from "./amount.ts";
import { scaled } from "./numerals.ts";
import { readQuantity } from "./quantity.ts";

const fenOf: Readonly<Partial<Record<HeaderUnit, number>>> = { fen: 1, yuan: 100, wan_yuan: 1e6 };
const part = /^([^元圆块角毛分]+)(元|圆|块钱?|角|毛|分)/u;

function wholeFen(fen: number, text: string): Amount {
  if (Number.isInteger(fen)) return amount(fen);
  return amountFault(
    "part-of-a-fen",
    { zh: `“${text}”不足一分的部分无法记账`, en: `“${text}” contains a part of a fen` },
    { zh: "请核对金额，元以下最多两位小数", en: "Check the amount: yuan have at most two decimals" },
  );
}

/** A bare number of money. Without a unit in the header, a fraction can only be yuan; a whole number is a doubt. */
export function bareMoney(value: number, unit: HeaderUnit | null, text = String(value)): Amount {
  const factor = unit === null ? undefined : fenOf[unit];
  if (factor !== undefined) return wholeFen(scaled(value, factor), text);
  if (value === 0) return amount(0);
  if (!Number.isInteger(value) || /\.\d+$/u.test(text)) return wholeFen(scaled(value, 100), text);
  return amountDoubt("yuan-or-fen", { zh: `“${text}”是元还是分？`, en: `Is “${text}” in yuan or in fen?` }, [
    { value: scaled(value, 100), label: { zh: `${value}元`, en: `${value} yuan` } },
    { value, label: { zh: `${value}分`, en: `${value} fen` } },
  ]);
}

function spelled(text: string): number | null {
  const factors: Readonly<Record<string, number>> = { 元: 100, 圆: 100, 块: 100, 角: 10, 毛: 10, 分: 1 };
  let [rest, total, least] = [text, 0, Infinity];
  while (rest !== "") {
    const [all = "", number = "", unit = ""] = part.exec(rest) ?? [];
    const quantity = readQuantity(number);
    const factor = factors[unit.slice(0, 1)];
    if (quantity?.unit !== "" || factor === undefined || factor >= least) return null;
    total += scaled(quantity.value, factor);
    [rest, least] = [rest.slice(all.length), factor];
  }
  return total;
}

/** Reads an amount as fen: `¥1,200.50`, 1.2万元, 35元5角, 500分. What the cell says itself goes before the header. */
export function readMoney(text: string, unit: HeaderUnit | null): Amount {
  const bare = text.replace(/^(?:人民币|rmb|cny)/u, "").replace(/[整正]$/u, "");
  const unsigned = bare.replace(/^([+-]?)[¥￥]([+-]?)/u, "$1$2").replace(/(?:人民币|rmb|cny)$/u, "");
  const quantity = readQuantity(unsigned);
  if (quantity?.unit === "") {
    const stated = unsigned === text ? unit : "yuan";
    return bareMoney(quantity.value, stated, unsigned);
  }
  const fen = spelled(unsigned);
  return fen === null ? noNumber(text) : wholeFen(fen, text);
}
