import type { Language } from "../language.ts";
import type { DistrictName } from "./bundle.ts";
import { shortName } from "./words.ts";

/** A committee by its district and its code: names aren't part of what a page is drawn from. */
export function unitName(orgId: string, districts: readonly DistrictName[], language: Language): string {
  const district = districts.find(({ code }) => orgId.startsWith(code));
  return district ? `${shortName(district, language)} ${orgId}` : orgId;
}

/** The same where there is little room: the district's name stands for the district's digits. */
export function shortUnitName(orgId: string, districts: readonly DistrictName[], language: Language): string {
  return unitName(orgId, districts, language).replace(/ \d{6}(?=\d)/, " ");
}
