import type { ColumnUnit } from "../../column.ts";
import { amount, amountFault, noNumber, type Amount } from "./amount.ts";
import { readQuantity } from "./quantity.ts";

const counters: Readonly<Partial<Record<ColumnUnit, RegExp>>> = {
  point: /^分$/u,
  person: /^(?:人|名|人次|位|个|个人)$/u,
  household: /^(?:户|户次|家|户居民|户家庭)$/u,
  unit: /^(?:个|家|村|居|居村|个居村|个村居|个居委会|个村)$/u,
  item: /^(?:项|个|件|条|份)$/u,
  case: /^(?:件|起|例|宗|个)$/u,
  session: /^(?:场|场次|次|期)$/u,
  trial: /^(?:件|次|场|起)$/u,
  team: /^(?:支|个|队|支队伍)$/u,
  merchant: /^(?:家|户|个|家商户)$/u,
  service: /^(?:项|项次|次|个|人次)$/u,
  wash: /^(?:次|辆|辆次|台次)$/u,
  attempt: /^次(?:上门)?$/u,
  year: /^年度?$/u,
  month: /^个?月$/u,
  day: /^(?:天|日|个?工作日)$/u,
  none: /^(?:个|人|名|户|家|次|件|项|分|天|年|场|人次|小时|分钟)$/u,
};

/** Reads a count with or without its counter: `400户`, 二十三项, 第2次. A counter of something else (400人 among households) is a fault. */
export function readCount(text: string, unit: ColumnUnit): Amount {
  const quantity = readQuantity(unit === "attempt" ? text.replace(/^第/u, "") : text);
  if (!quantity) return noNumber(text);
  if (quantity.unit === "" || counters[unit]?.test(quantity.unit)) return amount(quantity.value);
  return amountFault(
    "other-unit",
    {
      zh: `“${text}”的单位“${quantity.unit}”不是这一列的单位`,
      en: `“${quantity.unit}” in “${text}” is not this column's unit`,
    },
    { zh: "请换成本列的单位，只填数", en: "Convert it to this column's unit and write the number alone" },
  );
}
