import type { Aggregate, Measure } from "./measure.ts";

type Operator = "plus" | "minus" | "times" | "ratio";

function combine(op: Operator, left: number, right: number): number | null {
  switch (op) {
    case "plus":
      return left + right;
    case "minus":
      return left - right;
    case "times":
      return left * right;
    case "ratio":
      return right === 0 ? null : left / right;
  }
}

/**
 * The measure's value, given its aggregates' values. Null where a part is null, where a denominator is 0, and where the
 * result is too large to be a number.
 */
export function compute(measure: Measure, valueOf: (aggregate: Aggregate) => number | null): number | null {
  switch (measure.op) {
    case "constant":
      return measure.value;
    case "plus":
    case "minus":
    case "times":
    case "ratio": {
      const left = compute(measure.left, valueOf);
      const right = compute(measure.right, valueOf);
      if (left === null || right === null) return null;
      const value = combine(measure.op, left, right);
      return value !== null && Number.isFinite(value) ? value : null;
    }
    case "count":
    case "count-distinct":
    case "sum":
    case "mean":
    case "min":
    case "max":
    case "quantile":
      return valueOf(measure);
  }
}
