import type { GivenRow } from "../table.ts";
import * as add from "./add.ts";
import { city, type City, type SampleUnit } from "./city.ts";
import * as divide from "./divide.ts";
import { plantedEffects, type PlantedEffect } from "./effects.ts";
import * as meetings from "./meetings.ts";
import * as monitoring from "./monitoring.ts";
import * as multiply from "./multiply.ts";
import * as reference from "./reference.ts";
import * as subtract from "./subtract.ts";

export { plantedEffects, type PlantedEffect } from "./effects.ts";
export { sampleEnd, type SampleUnit } from "./city.ts";

/** A city that doesn't exist, over committees that do. */
export interface SampleCity {
  /** Always true: whatever shows these rows must say so. */
  readonly synthetic: true;
  readonly seed: number;
  /** What was put in on purpose. */
  readonly effects: readonly PlantedEffect[];
  /** The tables that there are, in the order in which they refer to one another. */
  readonly tables: readonly string[];
  /** A table's rows as a stream, the same at every call. */
  rows(table: string): Iterable<GivenRow>;
}

/** What a sample city is made of. */
export interface SampleOptions {
  /** The committees it lives in: the frame's neighborhoods and villages, or some of them. */
  readonly units: readonly SampleUnit[];
  /** A whole number; the same seed gives the same city on every machine. */
  readonly seed: number;
  /**
   * About how many rows, all tables together, from 1 000 up; the tables that come from the city as a whole (59 planned
   * matters, 6 requests, 133 trials …) keep their size.
   */
  readonly rows: number;
}

const generators: Readonly<Record<string, (given: City) => Iterable<GivenRow>>> = {
  org_unit: reference.orgUnit,
  department: reference.department,
  catalog_item: reference.catalogItem,
  policy_limit: reference.policyLimit,
  task_request: subtract.taskRequest,
  task_assignment: subtract.taskAssignment,
  monitoring_point: monitoring.monitoringPoint,
  monitoring_contact: monitoring.monitoringContact,
  monthly_return: monitoring.monthlyReturn,
  issue_report: subtract.issueReport,
  burden_item: subtract.burdenItem,
  meeting: meetings.meeting,
  meeting_attendance: meetings.meetingAttendance,
  appraisal_score: multiply.appraisalScore,
  satisfaction_response: multiply.satisfactionResponse,
  assistant_query: multiply.assistantQuery,
  visit_record: multiply.visitRecord,
  knowledge_article: reference.knowledgeArticle,
  hotline_ticket: multiply.hotlineTicket,
  dispute_case: divide.disputeCase,
  circuit_trial: divide.circuitTrial,
  proposal: divide.proposal,
  volunteer_team: add.volunteerTeam,
  volunteer_event: add.volunteerEvent,
  volunteer_service: add.volunteerService,
  fund_entry: add.fundEntry,
  deliberation: add.deliberation,
  home_inspection: add.homeInspection,
};

/** Rows a unit at scale 1, over the 24 months, in the tables that grow with the scale; measured on the whole frame. */
const rowsPerUnit = 660;

/** Rows a unit in the tables that don't grow: its appraisals, its teams, its own row. */
const fixedRowsPerUnit = 18;

/**
 * A deterministic sample city: every ledger table over the given committees and the 24 months of 2023 and 2024, with
 * bursts, seasons, open cases and the dirt of real ledgers. Its 2024 figures are the published ones: 59 planned matters,
 * 6 of 6 requests rejected, 133 trials, 156 sessions, 1 251 resolved cases, residents' weight 0.70. Everything else is
 * made up, and so marked. No person's name is in it.
 *
 * @throws when there is no unit, or fewer than 1 000 rows are asked for.
 */
export function sampleCity({ units, seed, rows }: SampleOptions): SampleCity {
  if (units.length === 0) throw new Error("sampleCity needs at least one unit");
  if (!(rows >= 1000)) throw new Error(`sampleCity needs 1 000 rows or more; got ${rows}`);
  const chosen = rows >= units.length * fixedRowsPerUnit * 2 ? units : thin(units, rows);
  const scale = Math.max(0, rows / chosen.length - fixedRowsPerUnit) / rowsPerUnit;
  const given = city(chosen, Math.trunc(seed), scale);
  return {
    synthetic: true,
    seed,
    effects: Object.values(plantedEffects),
    tables: Object.keys(generators),
    rows(table) {
      const generator = generators[table];
      if (!generator)
        throw new Error(
          `the sample city has no table ${table}; it has: ${Object.keys(generators).join(", ")}`,
        );
      return generator(given);
    },
  };
}

/** Every so-manieth unit, so that few rows still fill the units that are there. */
function thin(units: readonly SampleUnit[], rows: number): SampleUnit[] {
  const keep = Math.max(1, Math.floor(rows / (fixedRowsPerUnit * 4)));
  const step = Math.max(1, Math.floor(units.length / keep));
  return units.filter((_, i) => i % step === 0);
}
