// Draws the icons of the web manifest from public/icon.svg.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "../test/browser.ts";

const folder = fileURLToPath(new URL("../public/", import.meta.url));
const drawing = readFileSync(`${folder}icon.svg`, "utf8");

/** Launchers cut a maskable icon, and phones round an Apple one, to a shape of their own: both have no corners yet. */
const icons = [
  { name: "icon-192.png", size: 192, square: false },
  { name: "icon-512.png", size: 512, square: false },
  { name: "icon-180.png", size: 180, square: true },
  { name: "icon-maskable-512.png", size: 512, square: true },
];

const browser = await launch();
for (const { name, size, square } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = square ? drawing.replace(/ rx="\d+"/, "") : drawing;
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
  await page.screenshot({ path: `${folder}${name}`, omitBackground: true });
  await page.close();
}
await browser.close();
