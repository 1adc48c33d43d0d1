import {
  DuckDBCodeGenerator,
  type AggregateNode,
  type BinaryOpNode,
  type CastNode,
  type FunctionNode,
  type LiteralNode,
} from "@uwdata/mosaic-sql";

/** DuckDB's functions that Trino calls otherwise. */
const functions: Readonly<Record<string, string>> = { isfinite: "is_finite", printf: "format" };

/** What the walk over the values carries: rows passed, the two ranks wanted, the part between them, the values found. */
const walk = "ROW(seen BIGINT, below BIGINT, above BIGINT, part DOUBLE, low DOUBLE, high DOUBLE)";

function foundAt(rank: "below" | "above", found: "low" | "high"): string {
  return `if(s.seen <= s.${rank} AND s.${rank} < s.seen + v[2], v[1], s.${found})`;
}

const step = `CAST(ROW(s.seen + v[2], s.below, s.above, s.part, ${foundAt("below", "low")}, ${foundAt("above", "high")}) AS ${walk})`;

/**
 * Prints a tree as Trino's SQL, where that differs from DuckDB's. A tree of core's has no other parts; whatever it comes to
 * have is found by the agreement suite.
 */
class TrinoCodeGenerator extends DuckDBCodeGenerator {
  override visitAggregate(node: AggregateNode): string {
    return node.name === "quantile_cont" ? this.quantile(node) : super.visitAggregate(node);
  }

  override visitCast({ expr, cast }: CastNode): string {
    return `CAST(${this.toString(expr)} AS ${cast})`;
  }

  override visitFunction({ name, args }: FunctionNode): string {
    if (name === "printf") return this.formatted(this.mapToString([...args]));
    return `${functions[name] ?? name}(${this.mapToString([...args]).join(", ")})`;
  }

  /** `format` writes a null as the word; DuckDB's `printf` of a null is null. Its numbers are parts of one date. */
  private formatted([pattern = "", ...parts]: readonly string[]): string {
    return `if(${parts[0] ?? "NULL"} IS NOT NULL, format(${[pattern, ...parts].join(", ")}))`;
  }

  /** Between whole numbers Trino's `/` leaves the remainder out. */
  override visitBinary(node: BinaryOpNode): string {
    if (node.op !== "/") return super.visitBinary(node);
    return `(CAST(${this.toString(node.left)} AS DOUBLE) / ${this.toString(node.right)})`;
  }

  /** `0.5` is a decimal in Trino, whose quotients are rounded; `5E-1` is a double. */
  override visitLiteral(node: LiteralNode): string {
    const { value } = node;
    if (typeof value !== "number" || Number.isInteger(value)) return super.visitLiteral(node);
    return value.toExponential().replace("e", "E");
  }

  /**
   * The exact continuous quantile, which Trino has no function for: `approx_percentile` estimates. A histogram counts each
   * value, partly on every worker; its values, in order, are walked to the two neighbours. So memory goes by how many
   * different values a group has, not by its rows.
   */
  private quantile({ args, filter }: AggregateNode): string {
    const [value, p] = this.mapToString([...args]);
    const where = filter ? ` FILTER (WHERE ${this.toString(filter)})` : "";
    const position = `((count(${value})${where} - 1) * ${p})`;
    const ranks = `CAST(floor(${position}) AS BIGINT), CAST(ceiling(${position}) AS BIGINT), mod(${position}, 1)`;
    const values = `array_sort(map_entries(histogram(CAST(${value} AS DOUBLE))${where}))`;
    return `reduce(${values}, CAST(ROW(0, ${ranks}, NULL, NULL) AS ${walk}), (s, v) -> ${step}, s -> s.low + (s.high - s.low) * s.part)`;
  }
}

/** Prints a tree as Trino's SQL. */
export const trinoCodeGenerator: DuckDBCodeGenerator = new TrinoCodeGenerator();
