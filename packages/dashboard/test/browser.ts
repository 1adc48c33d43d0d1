import { chromium, type Browser } from "playwright-core";
import { watch } from "./foreign-requests.ts";

/** Keeps Chromium from talking to anyone by itself, and lets it run where there is no sandbox and no graphics card. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Which Chromium the tests use. */
export const browserPath = process.env["UNBURDEN_BROWSER"] ?? "/usr/bin/chromium";

/** Starts Chromium; what its pages ask of other machines is noted. */
export async function launch(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: browserPath, args: browserArguments });
  browser.on("context", watch);
  return browser;
}
