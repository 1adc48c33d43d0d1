declare module "@observablehq/runtime" {
  export class Runtime {
    constructor(builtins: Readonly<Record<string, () => unknown>>);
    module(): object;
  }
}

declare module "@observablehq/inputs" {}

declare module "observable:runtime/define.js" {
  import type { CellState, observe } from "observable:runtime/display.js";

  export interface CellDefinition {
    readonly id: number;
    readonly outputs: readonly string[];
  }
  export function define(
    main: object,
    state: CellState,
    definition: CellDefinition,
    observer: typeof observe,
  ): void;
}

declare module "observable:runtime/display.js" {
  import type { CellDefinition } from "observable:runtime/define.js";

  export interface CellState {
    readonly root: HTMLElement;
  }
  export function observe(
    state: CellState,
    definition: CellDefinition,
  ): {
    _error: boolean;
    _node: HTMLElement;
    pending(): void;
    fulfilled(value: unknown): void;
    rejected(error: unknown): void;
  };
}

declare module "observable:runtime/stdlib/md.js" {
  export function md(template: TemplateStringsArray, ...values: readonly unknown[]): Element;
}
