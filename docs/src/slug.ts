import { slug as githubSlug } from "github-slugger";

/** A heading's anchor, the same as on GitHub. */
export function slug(heading: string): string {
  return githubSlug(heading);
}
