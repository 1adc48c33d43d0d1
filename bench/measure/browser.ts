import { chromium, type Browser } from "playwright-core";

/** Starts the Chromium that the tests use, kept from talking to anyone by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["UNBURDEN_BROWSER"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
