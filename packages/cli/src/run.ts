import { CommanderError } from "commander";
import type { Io } from "./io.ts";
import { languageOf, say } from "./language.ts";
import { programOf } from "./program.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Runs the command with these arguments (without node and script) and gives its exit code: 0 all well, 1 findings or
 * failed, 2 it was called wrongly, 130 interrupted.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const language = languageOf(args, io.env);
  let code = 0;
  let pending: Promise<void> = Promise.resolve();
  const program = programOf(language, io, (given) => {
    code = given;
  });
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        pending = io.out(text);
      },
      writeErr: io.err,
    });
  try {
    if (args.length === 0) {
      io.err(program.helpInformation());
      return 2;
    }
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    await pending;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      io.err(`unburden: ${say(error.text, language)}\n`);
      return 2;
    }
    if (io.signal.aborted) return 130;
    io.err(`unburden: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
