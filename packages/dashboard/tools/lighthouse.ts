// Has Lighthouse judge every page of the built site, as a phone and as an office computer, and prints a table. Fails under
// accessibility 100, best practices 100, performance 95. Performance depends on what else the machine does: run it alone.
// Further arguments are the pages wanted: pnpm --filter @unburden/dashboard lighthouse overview ledger
import { pageList } from "../src/page-list.ts";
import { judge, lighthouseBrowser, wanted, type Category, type Machine } from "../test/lighthouse.ts";
import { serveFolder } from "../test/serve.ts";

const categories = Object.keys(wanted) as Category[];
const machines: readonly Machine[] = ["mobile", "desktop"];
const only = process.argv.slice(2);
const pages = pageList.filter(({ id }) => only.length === 0 || only.includes(id));

const site = await serveFolder("/", { compressed: true });
const browser = await lighthouseBrowser();
console.log(["page".padEnd(12), "machine ", ...categories, "FCP LCP TBT CLS"].join("  "));
for (const { id, file } of pages) {
  for (const machine of machines) {
    const { scores, lost, times } = await judge(browser, site.address + file, machine, categories);
    const cells = categories.map((category) => String(scores[category]).padStart(category.length));
    console.log([id.padEnd(12), machine.padEnd(8), ...cells, times].join("  "));
    const under = categories.filter((category) => (scores[category] ?? 0) < wanted[category]);
    if (under.length > 0) process.exitCode = 1;
    for (const audit of lost) console.log(`    ${audit}`);
  }
}
browser.kill();
await site.close();
