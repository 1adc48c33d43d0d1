import { chromium, type Browser } from "playwright-core";
import { browserArguments, browserPath } from "../../packages/dashboard/test/browser.ts";

/** Starts the Chromium that the tests use, kept from talking to anyone by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath, args: browserArguments });
}
