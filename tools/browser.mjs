// Finds a Chromium or Chrome for the tests, or installs one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { root } from "./run.mjs";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where a browser is now, or undefined. Playwright is asked late: it is there only after the install. */
async function lookForBrowser() {
  const { chromium } = await import("playwright-core");
  const candidates = [process.env.UNBURDEN_BROWSER, ...usualPlaces, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}

function tryToRun(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  return status === 0;
}

function installBrowser() {
  const debian = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (debian) {
    console.log("No Chromium found: installing Debian's.");
    process.env.DEBIAN_FRONTEND = "noninteractive";
    if (
      tryToRun("apt-get", "update", "-qq") &&
      tryToRun("apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-cjk")
    ) {
      return;
    }
  }
  console.log("No Chromium found: installing Playwright's.");
  tryToRun(process.execPath, "node_modules/playwright-core/cli.js", "install", "--with-deps", "chromium") ||
    tryToRun(process.execPath, "node_modules/playwright-core/cli.js", "install", "chromium");
}

/** The path of a browser; installs one when there is none. */
export async function findBrowser() {
  const found = await lookForBrowser();
  if (found) return found;
  installBrowser();
  const installed = await lookForBrowser();
  if (installed) return installed;
  console.error("The tests need Chromium or Chrome: install one, or set UNBURDEN_BROWSER to its path.");
  process.exit(1);
}
