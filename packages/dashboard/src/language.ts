import type { Text } from "@unburden/core";

/** The languages that the product speaks, the first one first. */
export const languages = ["zh", "en"] as const;

/** A language that the product speaks. */
export type Language = (typeof languages)[number];

/** The tag that browsers, screen readers and `Intl` know the language by. */
export const languageTag: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };

/** How the language calls itself. */
export const languageName: Readonly<Record<Language, string>> = { zh: "中文", en: "English" };

/** The text in the language. */
export function say(text: Text, language: Language): string {
  return text[language];
}
