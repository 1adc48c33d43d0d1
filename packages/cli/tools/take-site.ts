// Around packing: the built dashboard goes into the package, so that `unburden serve` has it wherever it is installed, and
// out of this folder again, where the dashboard's own build is served.
import { cpSync, existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const from = fileURLToPath(new URL("../../dashboard/dist", import.meta.url));
const to = fileURLToPath(new URL("../dist/site", import.meta.url));
rmSync(to, { recursive: true, force: true });
if (process.argv[2] !== "--away") {
  if (!existsSync(from))
    throw new Error("the dashboard isn't built: pnpm --filter @unburden/dashboard build");
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith(".map") });
}
