import { expect, it } from "vitest";

interface Release {
  readonly releaseChangelog: (text: string, version: string, day: string) => string;
}
const { releaseChangelog } = (await import(
  new URL("../../tools/release.mjs", import.meta.url).href
)) as Release;

it("puts what was unreleased under the version's heading and leaves the rest as it was", () => {
  const before = "# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.1.0 (2025-01-01)\n\n- Old.\n";
  expect(releaseChangelog(before, "0.2.0", "2025-02-01")).toBe(
    "# Changelog\n\n## Unreleased\n\n## 0.2.0 (2025-02-01)\n\n- New.\n\n## 0.1.0 (2025-01-01)\n\n- Old.\n",
  );
});

it("refuses to release nothing", () => {
  expect(() => releaseChangelog("# Changelog\n\n## Unreleased\n\n## 0.1.0\n\n- Old.\n", "0.2.0", "")).toThrow(
    "nothing to release",
  );
});
