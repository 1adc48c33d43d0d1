import { count, equal, groupedQuery, oneOf, sum } from "@unburden/core";
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
import { figure, finding, rows, series } from "../../page/ask.ts";
import { pageSpec } from "../../page/page-spec.ts";

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
      { everywhere: true },
    ),
    // Service records know their team but no district: a district's members can't stand under the whole city's people.
    active: finding(activeShare, { everywhere: true }),
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
    inspections: rows(
      groupedQuery({
        table: homeInspection,
        by: ["escorted", "result"],
        measures: { inspections: count() },
        time: homeInspection.columns.planned_on,
      }),
    ),
  },
});

/** What the ＋ page is drawn from. */
export type AddData = PageData<typeof addSpec.asks>;
