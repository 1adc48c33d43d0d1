/** A period as a select's value, `2024-07-01~2024-10-01`; empty: all time. */
export function writePeriod(period: { readonly from: string; readonly to: string } | null): string {
  return period ? `${period.from}~${period.to}` : "";
}
