import { fileURLToPath } from "node:url";

/** This folder, `docs/`. */
export const docsFolder = fileURLToPath(new URL("../", import.meta.url));

/** The repository's root. */
export const rootFolder = fileURLToPath(new URL("../../", import.meta.url));
