export { quantile } from "./quantile.ts";
export { wilsonInterval, type Bounds } from "./wilson-interval.ts";
