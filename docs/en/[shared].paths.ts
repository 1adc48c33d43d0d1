import { sharedPages } from "../src/shared-pages.ts";

/** Pages that are the same in both halves of the site: with English menus here. */
export default {
  paths: () => sharedPages().map(({ page, content }) => ({ params: { shared: page }, content })),
};
