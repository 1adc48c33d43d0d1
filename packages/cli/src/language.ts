import type { Text } from "@unburden/core";

/** The languages that the command speaks. */
export type Language = "zh" | "en";

/** The text in the language. */
export function say(text: Text, language: Language): string {
  return text[language];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of the locale: Chinese where it says so, else English. */
export function localeLanguage(env: Environment): Language {
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((each) => each) ?? "";
  return /^zh\b|^zh_/iu.test(locale) ? "zh" : "en";
}

/** What `--lang` says, before the arguments are read: the help is in that language too. */
export function languageOf(args: readonly string[], env: Environment): Language {
  const at = args.indexOf("--lang");
  const given = at < 0 ? args.find((each) => each.startsWith("--lang="))?.slice(7) : args[at + 1];
  return given === "zh" || given === "en" ? given : localeLanguage(env);
}
