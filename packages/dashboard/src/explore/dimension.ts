import { tableOf, type AnyTable, type PlacedColumn, type TableName, type Text } from "@unburden/core";

/** What a dimension's values are: how they get their names. */
export type DimensionKind = "district" | "street" | "department" | "category";

/** A column of a table that rows are counted and filtered by. */
export interface Dimension {
  /** The column's name. */
  readonly id: string;
  readonly kind: DimensionKind;
  readonly title: Text;
  readonly column: PlacedColumn;
}

/** The order in which dimensions stand: places first, then who asked, then what kind. */
const order: readonly DimensionKind[] = ["district", "street", "department", "category"];

function kindOf(table: AnyTable, column: PlacedColumn): DimensionKind | null {
  const lookup = table.lookups[column.name];
  if (lookup?.table === "org_unit" && lookup.from === "district_code") return "district";
  if (lookup?.table === "org_unit" && lookup.from === "parent_id") return "street";
  if (table.references[column.name] === "department") return "department";
  return column.kind === "category" ? "category" : null;
}

/** How a looked-up place is called where it is chosen from; other columns keep their own titles. */
const placeTitles: Partial<Record<DimensionKind, Text>> = {
  district: { zh: "区", en: "District" },
  street: { zh: "街镇", en: "Subdistrict or town" },
};

/** A looked-up column says whose it is: a task has a level of its department and one of its matter. */
function titleOf(table: AnyTable, column: PlacedColumn, kind: DimensionKind): Text {
  const lookup = table.lookups[column.name];
  const place = placeTitles[kind];
  if (place || !lookup) return place ?? column.title;
  const { title } = tableOf(lookup.table as TableName);
  return { zh: `${title.zh} · ${column.title.zh}`, en: `${title.en} · ${column.title.en.toLowerCase()}` };
}

/**
 * What a table's rows can be counted by, from its declaration alone: the district and street that it looks up, a
 * department that it refers to, and every category, its own before looked-up ones. Of a table without any, none.
 */
export function dimensionsOf(table: AnyTable): Dimension[] {
  const found = Object.values(table.columns).flatMap((column): Dimension[] => {
    const kind = kindOf(table, column);
    if (kind === null) return [];
    return [{ id: column.name, kind, title: titleOf(table, column, kind), column }];
  });
  const rank = ({ kind, column }: Dimension): number =>
    order.indexOf(kind) + (kind === "category" && column.origin === "lookup" ? 1 : 0);
  return found.sort((a, b) => rank(a) - rank(b));
}
