import { readFileSync } from "node:fs";
import { placeOf } from "./place-of.ts";

/** The command's own version. */
export function version(): string {
  const manifest = readFileSync(placeOf("package.json", ["../package.json"]), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
