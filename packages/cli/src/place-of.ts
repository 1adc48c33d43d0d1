import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The first of these places, from this module on, that is there: in the package, or in the repository. */
export function placeOf(what: string, places: readonly string[]): string {
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);
  if (found === undefined) throw new Error(`${what} is missing from this installation; install it again`);
  return found;
}
