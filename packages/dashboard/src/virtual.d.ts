/** The first view's figures, computed by build/snapshot.ts. */
declare module "virtual:snapshot" {
  const snapshot: import("./snapshot.ts").Snapshot;
  export default snapshot;
}
