import { describe, expect, it } from "vitest";
import { placeholder, relocatePage, relocateScript } from "../src/relocate.ts";

describe("a page", () => {
  it("refers to everything from where it is", () => {
    const html = `<head></head><body><a href="${placeholder}start.html"></a></body>`;
    expect(relocatePage(html, "index.html")).toContain(`href="./start.html"`);
    expect(relocatePage(html, "en/guide/clerk.html")).toContain(`href="../../start.html"`);
  });

  it("says where the root is before anything else runs", () => {
    expect(relocatePage("<head><title></title></head>", "en/a.html")).toMatch(/^<head><script>.*"\.\.\/"/);
  });
});

describe("a program", () => {
  it("asks for the root wherever a text or a template mentions it", () => {
    const code = `const a="${placeholder}x",b=\`${placeholder}\${a}\`;`;
    expect(relocateScript(code)).toBe(
      `const a= __rebase("${placeholder}x"),b= __rebase(\`${placeholder}\${a}\`);`,
    );
  });

  it("keeps words apart", () => {
    expect(relocateScript(`function f(){return"${placeholder}"}`)).toContain("return __rebase(");
  });

  it("keeps everything else as it was", () => {
    const code = `import"./a.js";const b=/x/;`;
    expect(relocateScript(code)).toBe(code);
  });
});
