// npm start: install, build, serve the dashboard, print its address.
import { buildCore, install, pnpm, requireNode } from "./run.mjs";

requireNode();
install();
buildCore();
pnpm("--filter", "@unburden/dashboard", "build");
pnpm("run", "serve");
