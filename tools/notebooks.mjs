// npm run notebooks: install, build core, serve the notebooks and print their address; a notebook reloads as it is edited.
import { install, pnpm, requireNode } from "./run.mjs";

requireNode();
install();
pnpm("--filter", "@unburden/core", "build");
pnpm("--filter", "unburden-notebooks", "dev");
