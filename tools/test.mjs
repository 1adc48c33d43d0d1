// npm test: install, find or install a browser, build, run every test. Further arguments go to Vitest.
import { findBrowser } from "./browser.mjs";
import { install, pnpm, requireNode } from "./run.mjs";

requireNode();
install();
process.env.UNBURDEN_BROWSER = await findBrowser();
pnpm("run", "build");
pnpm("run", "docs:build");
pnpm("exec", "vitest", "run", ...process.argv.slice(2));
