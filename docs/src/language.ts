import type { Text } from "@unburden/core";

/** A language that the pages are written in. */
export type Language = keyof Text;
