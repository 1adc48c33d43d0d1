import { coarsePeriod } from "./coarse-period.ts";
import { detachedNumbers } from "./detached-numbers.ts";
import type { Claim, Finding, Severity } from "./finding.ts";
import { imprecise } from "./imprecise.ts";
import { partsAndTotal } from "./parts-and-total.ts";
import { smallNumbers } from "./small-numbers.ts";
import { units } from "./units.ts";
import { vocabulary } from "./vocabulary.ts";
import { withoutANumber } from "./without-a-number.ts";

const rules = [
  partsAndTotal,
  units,
  detachedNumbers,
  vocabulary,
  smallNumbers,
  imprecise,
  coarsePeriod,
  withoutANumber,
];
const weight: Readonly<Record<Severity, number>> = { contradiction: 0, doubt: 1, note: 2 };

/**
 * Asks published statements whether they agree with themselves: parts with totals, numbers with their nouns and units,
 * words with their places. What weighs most comes first; of no statements, nothing. Nothing is ever repaired.
 */
export function auditClaims(claims: readonly Claim[]): Finding[] {
  return rules.flatMap((rule) => rule(claims)).sort((a, b) => weight[a.severity] - weight[b.severity]);
}
