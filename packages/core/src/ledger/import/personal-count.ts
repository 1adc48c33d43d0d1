import type { PersonalKind } from "../check/personal-kind.ts";

/** How much personal data of each kind was found. */
export type PersonalFound = Readonly<Partial<Record<PersonalKind, number>>>;

/** Adds up the personal data that was found and not kept. */
export interface PersonalCount {
  add(found: PersonalFound): void;
  readonly found: PersonalFound;
}

/** A count that begins with nothing. */
export function personalCount(): PersonalCount {
  const found: Partial<Record<PersonalKind, number>> = {};
  return {
    found,
    add(more) {
      for (const [kind, count] of Object.entries(more) as [PersonalKind, number][]) {
        if (count > 0) found[kind] = (found[kind] ?? 0) + count;
      }
    },
  };
}
