import type { HeaderUnit } from "./context.ts";
import { wordKey } from "./normalise.ts";

const units: readonly (readonly [RegExp, HeaderUnit])[] = [
  [/万元/u, "wan_yuan"],
  [/[(/:]?元\)?$|\(元|人民币/u, "yuan"],
  [/\(分\)$|单位:分$/u, "fen"],
  [/分钟|\((?:min|minutes?)\)/u, "minute"],
  [/小时|\((?:h|hours?)\)/u, "hour"],
  [/%|百分比/u, "percent"],
];

/** The unit that a header states: 金额（元） → yuan, 小时 → hour, 占比(%) → percent; null when it states none. */
export function headerUnit(header: string): HeaderUnit | null {
  const key = wordKey(header);
  return units.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}
