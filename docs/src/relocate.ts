import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import { full } from "acorn-walk";

/**
 * The base address that pages are built with. VitePress must know where it will be served; we don't, so every mention of
 * this is afterwards made relative to the page.
 */
export const placeholder = "/unburden-docs-base/";

/** Where the site's root is, seen from a page: `./`, `../` … */
function rootFrom(page: string): string {
  return "../".repeat(page.split("/").length - 1) || "./";
}

/** Says where the root is, before anything else runs, and puts it in the place of the placeholder. */
function locator(root: string): string {
  return `<script>globalThis.__rebase=(base=>text=>text.replaceAll("${placeholder}",base))(new URL("${root}",location.href).pathname)</script>`;
}

/**
 * Makes the links, and the icon's, absolute as soon as there is a script: the menus stay when the reader moves to a page in another
 * folder, and a relative link in them would then lead elsewhere.
 */
const fixLinks = `<script>for(const a of document.querySelectorAll("a[href]"))/^([a-z]+:|#)/i.test(a.getAttribute("href"))||a.setAttribute("href",a.pathname+a.search+a.hash);for(const icon of document.querySelectorAll("link[rel=icon]"))icon.href=icon.href</script>`;

/** A page whose addresses are relative to itself. */
export function relocatePage(html: string, page: string): string {
  const root = rootFrom(page);
  return html
    .replaceAll(`="${placeholder}`, `="${root}`)
    .replace("<head>", `<head>${locator(root)}`)
    .replace("</body>", `${fixLinks}</body>`);
}

/** A program whose texts ask where the root is. */
export function relocateScript(code: string): string {
  const places: { start: number; end: number }[] = [];
  full(parse(code, { ecmaVersion: "latest", sourceType: "module" }), (node) => {
    const text = code.slice(node.start, node.end);
    const whole = node.type === "TemplateLiteral" || (node.type === "Literal" && /^["']/.test(text));
    if (whole && text.includes(placeholder)) places.push(node);
  });
  let relocated = code;
  for (const { start, end } of places.sort((a, b) => b.start - a.start)) {
    // With a space before it: minified code says `return"…"`.
    relocated = `${relocated.slice(0, start)} __rebase(${relocated.slice(start, end)})${relocated.slice(end)}`;
  }
  return relocated;
}

function relocateFile(file: string, text: string): string {
  if (file.endsWith(".html")) return relocatePage(text, file);
  if (file.endsWith(".js")) return relocateScript(text);
  // Style sheets lie in `assets/`, beside what they refer to.
  return text.replaceAll(`${placeholder}assets/`, "./");
}

/** Makes a built site work from any folder of any file server. */
export function relocate(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.(html|js|css)$/.test(file)) continue;
    const text = readFileSync(join(folder, file), "utf8");
    if (text.includes(placeholder)) {
      writeFileSync(join(folder, file), relocateFile(file.replaceAll("\\", "/"), text));
    }
  }
}
