import { describe, expectTypeOf, it } from "vitest";
import {
  count,
  equal,
  mean,
  oneOf,
  ratio,
  sum,
  type Measure,
  type MetricId,
  type Row,
  type TableName,
} from "../../src/index.ts";
import { circuitTrial, taskRequest } from "../../src/tables/index.ts";
import { metric } from "../../src/metric.ts";

const request = taskRequest.columns;
const trial = circuitTrial.columns;

describe("what doesn't make sense doesn't compile", () => {
  it("a column that the table hasn't got", () => {
    // @ts-expect-error -- decison
    equal(request.decison, "rejected");
  });

  it("a value that the category hasn't got", () => {
    // @ts-expect-error -- refused is not a decision
    equal(request.decision, "refused");
    // @ts-expect-error -- refused is not a decision
    oneOf(request.decision, ["approved", "refused"]);
  });

  it("the mean of a text column", () => {
    // @ts-expect-error -- a title has no mean
    mean(request.title);
    // @ts-expect-error -- a date has no sum
    sum(request.submitted_on);
  });

  it("a measure over two tables", () => {
    const mixed = ratio(sum(trial.trials), count(equal(request.decision, "rejected")));
    // @ts-expect-error -- a measure over two tables is no table's measure
    mixed satisfies Measure<"task_request">;
    // @ts-expect-error -- trials aren't requests
    sum(trial.trials, equal(request.decision, "rejected"));
  });

  it("a metric whose measure is over another table, or whose example has a column that isn't there", () => {
    const text = { zh: "", en: "" };
    const rest = {
      title: text,
      question: text,
      definition: text,
      unit: "count",
      noun: text,
      direction: "neither",
      source: [],
    } as const;
    const nothing = { value: 0, numerator: null, denominator: null, used: 0, missing: 0 };
    metric({
      ...rest,
      id: "subtract.x",
      table: taskRequest,
      time: null,
      // @ts-expect-error -- trials aren't requests
      measure: sum(trial.trials),
      example: { rows: [], ...nothing },
    });
    metric({
      ...rest,
      id: "subtract.x",
      table: taskRequest,
      time: null,
      measure: count(),
      // @ts-expect-error -- decison
      example: { rows: [{ decison: "rejected" }], ...nothing },
    });
    metric({
      ...rest,
      // @ts-expect-error -- an id begins with its chapter
      id: "reference.x",
      table: taskRequest,
      time: null,
      measure: count(),
      example: { rows: [], ...nothing },
    });
  });
});

describe("types follow from the declarations", () => {
  it("a row has its columns' values, null where they may be unknown", () => {
    type Request = Row<typeof taskRequest>;
    expectTypeOf<Request["request_id"]>().toEqualTypeOf<string>();
    expectTypeOf<Request["target_units"]>().toEqualTypeOf<number | null>();
    expectTypeOf<Request["decision"]>().toEqualTypeOf<
      "approved" | "rejected" | "returned" | "withdrawn" | "pending" | null
    >();
  });

  it("ids and names are unions of what there is", () => {
    expectTypeOf<"subtract.task-rejection-share">().toExtend<MetricId>();
    expectTypeOf<"subtract.nothing">().not.toExtend<MetricId>();
    expectTypeOf<"task_request">().toExtend<TableName>();
  });

  it("a measure knows its table", () => {
    expectTypeOf(sum(trial.trials)).toEqualTypeOf<Measure<"circuit_trial">>();
  });
});
