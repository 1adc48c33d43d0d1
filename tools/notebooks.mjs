// npm run notebooks: install, build core if it has changed, serve the notebooks and print their address; a notebook reloads as it is edited.
import { buildCore, install, pnpm, requireNode } from "./run.mjs";

requireNode();
install();
buildCore();
pnpm("--filter", "unburden-notebooks", "dev");
