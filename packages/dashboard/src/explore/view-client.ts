import { MosaicClient, type Selection } from "@uwdata/mosaic-core";
import type { AggregateRequest } from "@unburden/core";
import { requestQuery } from "@unburden/core/sql";
import type { RawRows } from "./requests.ts";

interface ArrowTable {
  toArray(): RawRows;
}

/** One linked view: core's request, narrowed by the filters of all other views. It only keeps what the database answers. */
export class ViewClient extends MosaicClient {
  rows: RawRows = [];
  /** Why there is no newer answer; null when nothing went wrong. */
  failure: Error | null = null;

  constructor(
    private readonly selection: Selection,
    readonly request: AggregateRequest,
  ) {
    super(selection);
  }

  /** Without a filter, all filters but the view's own: so a view that was filtered last stays narrowed by the others. */
  override query(filter?: Parameters<MosaicClient["query"]>[0]): ReturnType<MosaicClient["query"]> {
    return requestQuery(this.request).where(filter ?? this.selection.predicate(this, true) ?? []);
  }

  override queryResult(data: unknown): this {
    this.rows = (data as ArrowTable).toArray();
    this.failure = null;
    return this;
  }

  override queryError(error: Error): this {
    this.failure = error;
    return this;
  }
}
