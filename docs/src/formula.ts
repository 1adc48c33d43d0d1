import type { AnyTable, ColumnRef, Measure, Predicate } from "@unburden/core";
import type { Language } from "./language.ts";

const comparisons = { lt: "<", le: "≤", gt: ">", ge: "≥" };

/** Writes measures over one table as formulas, columns and categories by their titles. */
export class FormulaWriter {
  private readonly table: AnyTable;
  private readonly language: Language;

  constructor(table: AnyTable, language: Language) {
    this.table = table;
    this.language = language;
  }

  /** The measure as one line. */
  measure(measure: Measure, inside = false): string {
    switch (measure.op) {
      case "constant":
        return String(measure.value);
      case "plus":
        return this.pair(measure, "+", inside);
      case "minus":
        return this.pair(measure, "−", inside);
      case "times":
        return this.pair(measure, "×", inside);
      case "ratio":
        return this.pair(measure, "÷", inside);
      case "count":
        return `${this.say("行数", "rows")}${this.where(measure.where)}`;
      case "count-distinct":
        return `${this.say("不同的", "different ")}${this.name(measure.column)}${this.where(measure.where)}`;
      case "sum":
        return `Σ ${this.name(measure.column)}${this.where(measure.where)}`;
      case "mean":
        return `${this.say("平均", "mean of ")}${this.name(measure.column)}${this.where(measure.where)}`;
      case "min":
        return `${this.say("最小的", "least ")}${this.name(measure.column)}${this.where(measure.where)}`;
      case "max":
        return `${this.say("最大的", "greatest ")}${this.name(measure.column)}${this.where(measure.where)}`;
      case "quantile": {
        const p = `${measure.p * 100} %`;
        return `${this.say(`${p} 分位数：`, `${p} quantile of `)}${this.name(measure.column)}${this.where(measure.where)}`;
      }
    }
  }

  /** The condition in words. */
  predicate(predicate: Predicate): string {
    switch (predicate.op) {
      case "equal":
        return `${this.name(predicate.column)} = ${this.value(predicate.column, predicate.value)}`;
      case "one-of": {
        const values = predicate.values.map((value) => this.value(predicate.column, value));
        return `${this.name(predicate.column)} ∈ { ${values.join(this.say("、", ", "))} }`;
      }
      case "known":
        return `${this.name(predicate.column)}${this.say("已知", " is known")}`;
      case "compare":
        return `${this.name(predicate.column)} ${comparisons[predicate.than]} ${this.value(predicate.column, predicate.value)}`;
      case "undecided":
        return `${this.say("说不清是否", "unknown whether ")}(${this.predicate(predicate.of)})`;
      case "not":
        return `${this.say("不是", "not ")}(${this.predicate(predicate.of)})`;
      case "and":
        return predicate.of.map((each) => this.part(each)).join(this.say(" 且 ", " and "));
      case "or":
        return predicate.of.map((each) => this.part(each)).join(this.say(" 或 ", " or "));
    }
  }

  /** A column by its title. */
  name({ name }: Pick<ColumnRef, "name">): string {
    return this.table.columns[name]?.title[this.language] ?? name;
  }

  private part(predicate: Predicate): string {
    const text = this.predicate(predicate);
    return predicate.op === "and" || predicate.op === "or" ? `(${text})` : text;
  }

  private value({ name }: ColumnRef, value: string | number | boolean): string {
    if (typeof value === "boolean") return value ? this.say("是", "yes") : this.say("否", "no");
    return this.table.columns[name]?.values[value]?.[this.language] ?? String(value);
  }

  private pair({ left, right }: { left: Measure; right: Measure }, sign: string, inside: boolean): string {
    const text = `${this.measure(left, true)} ${sign} ${this.measure(right, true)}`;
    return inside ? `(${text})` : text;
  }

  private where(where: Predicate | null): string {
    return where === null ? "" : ` [${this.predicate(where)}]`;
  }

  private say(zh: string, en: string): string {
    return this.language === "zh" ? zh : en;
  }
}
