import type { Text } from "../text.ts";

/** The language that a brief is written in. */
export type BriefLanguage = keyof Text;
