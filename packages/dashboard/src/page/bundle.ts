import type { Text } from "@unburden/core";
import type { PageData } from "./answer.ts";

/** A district's code and name. */
export interface DistrictName {
  readonly code: string;
  readonly name: Text;
}

/** What a page is served with: its first view needs no other request. */
export interface PageBundle<Data extends PageData = PageData> {
  readonly districts: readonly DistrictName[];
  /** Over what is published, where it has figures. */
  readonly published: Data;
  /** Over the sample, as the page first shows it. */
  readonly initial: Data;
}
