import { count, equal, groupedQuery, known, not, oneOf, or, sum } from "@unburden/core";
import {
  activeShare,
  consultationDepthShare,
  consultationOrderShare,
  fundBalanceGap,
  fundLowestBalance,
  inspectionShare,
  marketAdherenceShare,
  serviceCount,
  teamCount,
  volunteerHours,
} from "@unburden/core/metrics";
import { claim, deliberation, fundEntry, homeInspection, volunteerTeam } from "@unburden/core/tables";
import type { PageData } from "../../page/answer.ts";
import { figure, finding, rows, series, tally } from "../../page/ask.ts";
import { pageSpec } from "../../page/page-spec.ts";

const { planned_on, result } = homeInspection.columns;
const { account, amount_fen, units } = fundEntry.columns;

/** The report's numbers that this page shows: they have no ledger behind them. */
const stated = ["S38-merchants", "S38-teams", "S38-services", "S39", "S41", "S42"] as const;

/** What the ＋ page wants to know. */
export const addSpec = pageSpec({
  id: "add",
  asks: {
    claims: rows(
      groupedQuery({
        table: claim,
        by: [
          "claim_id",
          "statement",
          "subject",
          "subject_en",
          "op",
          "value",
          "value_to",
          "unit",
          "unit_en",
          "quote",
          "quote_en",
        ],
        measures: { claims: count() },
        where: oneOf(claim.columns.claim_id, stated),
      }),
    ),

    // Teams are counted as they stand, not by the period in which they were founded.
    teams: figure(teamCount, { always: true, everywhere: true }),
    tiers: rows(
      groupedQuery({
        table: volunteerTeam,
        by: ["tier"],
        measures: { teams: count(), members: sum(volunteerTeam.columns.members) },
      }),
      { everywhere: true, few: "members" },
    ),
    // Service records know their team but no district: a district's members can't stand under the whole city's people.
    // Its rows are teams, which aren't people: few teams hide nobody.
    active: finding(activeShare, { everywhere: true, discreet: false }),
    hours: figure(volunteerHours, { everywhere: true }),
    hoursByMonth: series(volunteerHours),

    market: finding(marketAdherenceShare),
    marketNear: finding(marketAdherenceShare, { parameters: { shift: 15 } }),
    services: figure(serviceCount),

    fundGap: figure(fundBalanceGap),
    fundGaps: figure(fundBalanceGap, { by: ["org_id"] }),
    lowest: finding(fundLowestBalance),
    entries: rows(
      groupedQuery({
        table: fundEntry,
        by: ["org_id", "entered_on", "direction"],
        measures: { fen: sum(amount_fen), washes: sum(units), entries: count() },
        where: equal(account, "love_fund"),
      }),
    ),

    order: finding(consultationOrderShare),
    depth: finding(consultationDepthShare),
    steps: rows(
      groupedQuery({
        table: deliberation,
        by: ["step"],
        measures: { steps: count() },
        time: deliberation.columns.held_on,
      }),
    ),

    inspected: figure(inspectionShare),
    inspectedByEscort: figure(inspectionShare, { by: ["escorted"], discreet: true }),
    inspections: tally(
      groupedQuery({
        table: homeInspection,
        by: ["escorted"],
        measures: {
          carried_out: count(oneOf(result, ["pass", "hazard", "fixed"])),
          no_access: count(equal(result, "no_access")),
          refused: count(equal(result, "refused")),
          pending: count(or(not(known(result)), equal(result, "pending"))),
        },
        time: planned_on,
      }),
    ),
  },
});

/** What the ＋ page is drawn from. */
export type AddData = PageData<typeof addSpec.asks>;
