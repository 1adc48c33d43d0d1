/** A figure of the overview, as SQL that writes it as the overview does. */
export interface PeerFigure {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly sql: string;
  /** It is of the whole city whichever district is chosen, as on the overview. */
  readonly everywhere: boolean;
}

const whole = (sum: string): string => `format('{:,}', round(${sum})::BIGINT)`;
const percent = (part: string, all: string): string => `format('{:.1f}%', 100.0 * ${part} / ${all})`;

/** The overview's first meaningful figures: the time returned to either payer, and one figure of each operation. */
export const peerFigures: readonly PeerFigure[] = [
  {
    id: "residents",
    name: "还给居民的小时",
    table: "burden_item",
    sql: whole("sum(hours) FILTER (payer = 'resident')"),
    everywhere: false,
  },
  {
    id: "workers",
    name: "还给社区工作者的小时",
    table: "burden_item",
    sql: whole("sum(hours) FILTER (payer = 'worker')"),
    everywhere: false,
  },
  {
    id: "add.volunteer-hours",
    name: "志愿服务时长",
    table: "volunteer_service",
    sql: whole("sum(minutes) / 60"),
    everywhere: true,
  },
  {
    id: "subtract.off-list-share",
    name: "清单外占比",
    table: "task_assignment",
    sql: percent("count(*) FILTER (origin = 'off_list')", "count(origin)"),
    everywhere: false,
  },
  {
    id: "multiply.repeat-visit-share",
    name: "重复走访占比",
    table: "visit_record",
    sql: percent("count(*) FILTER (repeated)", "count(repeated)"),
    everywhere: false,
  },
  {
    id: "divide.settlement-share",
    name: "化解率",
    table: "dispute_case",
    sql: percent(
      "count(*) FILTER (result = 'settled')",
      "count(*) FILTER (result IN ('settled', 'failed', 'transferred'))",
    ),
    everywhere: false,
  },
];
