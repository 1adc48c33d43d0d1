/** The first view's figures, computed by build/snapshot.ts. */
declare module "virtual:snapshot" {
  const snapshot: import("./snapshot.ts").Snapshot;
  export default snapshot;
}

/** The names of the 16 districts, for pages that are not served with figures. */
declare module "virtual:districts" {
  const districts: readonly import("./page/bundle.ts").DistrictName[];
  export default districts;
}

/** What a page with its own data is served with, computed by build/page-bundle.ts. */
declare module "virtual:page/subtract" {
  const bundle: import("./page/bundle.ts").PageBundle<import("./pages/subtract/asks.ts").SubtractData>;
  export default bundle;
}

declare module "virtual:page/overview" {
  const bundle: import("./page/bundle.ts").PageBundle<import("./pages/overview/asks.ts").OverviewData>;
  export default bundle;
}

declare module "virtual:page/add" {
  const bundle: import("./page/bundle.ts").PageBundle<import("./pages/add/asks.ts").AddData>;
  export default bundle;
}

declare module "virtual:page/multiply" {
  const bundle: import("./page/bundle.ts").PageBundle<import("./pages/multiply/asks.ts").MultiplyData>;
  export default bundle;
}

declare module "virtual:page/divide" {
  const bundle: import("./page/bundle.ts").PageBundle<import("./pages/divide/asks.ts").DivideData>;
  export default bundle;
}

/** The built site's files, listed by build/offline.ts for the service worker. */
declare module "virtual:site-files" {
  const files: import("./offline/site-files.ts").SiteFiles;
  export default files;
}

declare module "virtual:page/brief" {
  const bundle: import("./page/bundle.ts").PageBundle<import("./pages/brief/asks.ts").BriefData>;
  export default bundle;
}

/** What the assistant's page lists before anything is asked, made by build/assistant.ts. */
declare module "virtual:assistant" {
  const shelf: import("./assistant/view.ts").AssistantShelf;
  export default shelf;
}
