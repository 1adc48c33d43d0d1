import { formatPeriod } from "../format-period.ts";
import { say, type Language } from "../language.ts";
import type { Claim } from "../snapshot.ts";
import { confidenceWords, precisionWords, words } from "../texts/figure.ts";

/** The period as resolved, how precisely and how surely, and as the source words it. */
export function periodText(claim: Claim, language: Language): string {
  const resolved = formatPeriod(claim, language);
  if (resolved === null) return say(words.noPeriod, language);
  const { period_precision: precision, period_confidence: confidence, period_text: written } = claim;
  const space = language === "zh" ? "" : " ";
  const notes = [
    written === null ? null : `${say(words.asWritten, language)}“${written}”`,
    precision && `${say(words.precision, language)}${space}${say(precisionWords[precision], language)}`,
    confidence && `${say(words.confidence, language)}${space}${say(confidenceWords[confidence], language)}`,
  ].filter((note) => note !== null);
  return language === "zh" ? `${resolved}（${notes.join("，")}）` : `${resolved} (${notes.join(", ")})`;
}
