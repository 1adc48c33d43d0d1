declare module "virtual:snapshot" {
  import type { Snapshot } from "./snapshot.ts";
  const snapshot: Snapshot;
  export default snapshot;
}
