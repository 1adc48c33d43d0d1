import type { Claim, Finding } from "./finding.ts";

/** Counts over a window whose first and last day aren't known: no rate a day can be drawn from them. */
export function coarsePeriod(claims: readonly Claim[]): Finding[] {
  const windows = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { value, period_from, period_to, period_precision } = claim;
    const months =
      (period_to ?? "").slice(0, 7) >
      `${(period_from ?? "").slice(0, 5)}${String(Number((period_from ?? "").slice(5, 7)) + 1).padStart(2, "0")}`;
    if (value === null || period_precision !== "month" || !months) continue;
    const key = `${claim.statement} ${claim.period_text ?? ""}`;
    windows.set(key, [...(windows.get(key) ?? []), claim]);
  }
  return [...windows.values()].map((group) => ({
    rule: "coarse-period",
    severity: "note",
    claims: group.map(({ claim_id }) => claim_id),
    text: {
      zh: `${group.map(({ subject }) => subject).join("、")}：时段“${group[0]?.period_text ?? ""}”只精确到月，起止日和是否含末日不明，不能折算到天。`,
      en: `${group.map(({ subject_en }) => subject_en).join(", ")}: the window is known by month only; neither its first day nor its last is, so no daily rate follows.`,
    },
    evidence: {},
  }));
}
