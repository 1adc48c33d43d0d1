import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { emptyDatabase } from "../data/sample-database.ts";
import { peerTables } from "./tables.ts";

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const dist = folderOf("dist/");

/** The built dashboard. */
export const dashboard = folderOf("../../packages/dashboard/dist/");

/** Writes the peers' tables, from the sample that the dashboard was built with. */
async function writeTables(folder: string): Promise<void> {
  mkdirSync(`${folder}data`, { recursive: true });
  const connection = await emptyDatabase();
  for (const { name, columns, select } of peerTables) {
    const rows = select.replace(
      /\$(\w+)/gu,
      (_, table: string) => `read_csv('${dashboard}data/sample/${table}.csv', header = true, nullstr = '')`,
    );
    const order = Object.keys(columns).join(", ");
    await connection.run(
      `COPY (SELECT ${order} FROM (${rows}) ORDER BY ALL) TO '${folder}data/${name}.csv' (HEADER, DELIMITER ',')`,
    );
  }
}

/** Builds the peers' pages for production, and gives each page's folder by its name. */
export async function buildPeers(): Promise<Readonly<Record<"vgplot" | "plain", string>>> {
  if (!existsSync(`${dashboard}index.html`))
    throw new Error("the dashboard isn't built: run `pnpm build` first");
  const shared = `${dist}shared/`;
  await writeTables(shared);
  for (const page of ["vgplot", "plain"]) {
    await build({
      configFile: false,
      root: folderOf(`${page}/`),
      base: "./",
      publicDir: shared,
      logLevel: "warn",
      build: { target: "es2022", outDir: `${dist}${page}`, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
    });
  }
  return { vgplot: `${dist}vgplot/`, plain: `${dist}plain/` };
}
