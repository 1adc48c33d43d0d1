import { type Command, InvalidArgumentError, Option } from "commander";
import { engineNames } from "./choices.ts";
import { examples } from "./examples.ts";
import type { Io, Speech } from "./io.ts";
import type { Language } from "./language.ts";

/** What every command is declared with. */
export interface CommandLine {
  readonly program: Command;
  readonly io: Io;
  readonly language: Language;
  /** Takes the exit code. */
  readonly done: (code: number) => void;
  readonly t: (zh: string, en: string) => string;
}

/** The options that every command has. */
export interface Common {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly lang: Language;
}

/** How a result is told. */
export function speechOf({ json, quiet, lang }: Common): Speech {
  return { language: lang, json, quiet };
}

/** A whole number from `least` up. */
export function whole(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text.replaceAll("_", ""));
    if (!Number.isSafeInteger(number) || number < least)
      throw new InvalidArgumentError(`a whole number from ${least}`);
    return number;
  };
}

/** A command with what all have: help with examples, JSON, language, quiet. */
export function commandOf(
  { program, language, t }: CommandLine,
  name: Exclude<keyof typeof examples, "unburden">,
  usage: string,
  description: string,
): Command {
  return program
    .command(`${name}${usage}`)
    .description(description)
    .helpOption("-h, --help", t("用法", "how to use it"))
    .option("--json", t("以JSON写出", "write JSON"), false)
    .addOption(new Option("--lang <language>", t("语言", "language")).choices(["zh", "en"]).default(language))
    .option("-q, --quiet", t("只写结果", "nothing but the result"), false)
    .addHelpText("after", examples[name][language]);
}

/** `--engine`: the one word that changes where the rows are asked. */
export function engineOption({ t }: CommandLine): Option {
  return new Option("--engine <name>", t("数据在哪种引擎里", "the engine that holds the rows"))
    .choices(engineNames)
    .default("duckdb");
}

/** `--format` with its choices. */
export function formatOption({ t }: CommandLine, formats: readonly string[]): Option {
  return new Option("--format <format>", t("形式", "how it is written")).choices(formats);
}
