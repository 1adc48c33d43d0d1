export { wilsonInterval } from "./wilson-interval.ts";
