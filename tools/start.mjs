// npm start: install, build, serve the dashboard, print its address.
import { install, pnpm, requireNode } from "./run.mjs";

requireNode();
install();
pnpm("run", "build");
pnpm("run", "serve");
