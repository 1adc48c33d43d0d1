import { addDays } from "../calendar.ts";
import type { GivenRow } from "../table.ts";
import { dayOf, numberer, sometimes, type City } from "./city.ts";

/** One core team a unit, a few named ones, many self-organised: 1 + N + X. */
export function* volunteerTeam(given: City): Iterable<GivenRow> {
  const stream = given.stream("volunteer_team");
  for (const { org_id } of given.units) {
    const tiers = [
      "core",
      ...Array<string>(stream.poisson(2)).fill("named"),
      ...Array<string>(stream.poisson(3)).fill("self_organised"),
    ];
    for (const [i, tier] of tiers.entries()) {
      yield {
        team_id: `${org_id}-${i}`,
        org_id,
        name: `第${i + 1}志愿服务队`,
        tier,
        founded_on: sometimes(stream, `20${stream.integer(16, 23)}-03-05`),
        members: sometimes(stream, stream.integer(5, 40)),
      };
    }
  }
}

/** Every fifth unit holds a market on the 5th of the month; now and then a day late, or not at all. */
export function* volunteerEvent(given: City): Iterable<GivenRow> {
  const stream = given.stream("volunteer_event");
  const id = numberer("e");
  for (const { org_id } of given.units.filter((_, i) => i % 5 === 0)) {
    for (const month of given.months) {
      if (stream.chance(0.08)) continue;
      const planned_on = `${month}-05`;
      yield {
        event_id: id(),
        org_id,
        planned_on,
        held_on: stream.chance(0.9) ? planned_on : addDays(planned_on, stream.integer(1, 3)),
        merchants: sometimes(stream, stream.integer(5, 20)),
        teams: sometimes(stream, stream.integer(2, 20)),
        services: sometimes(stream, stream.integer(8, 35)),
        visitors: sometimes(stream, stream.integer(40, 400), 0.3),
      };
    }
  }
}

/** The hours volunteers give stay level: nothing was planted here. */
export function* volunteerService(given: City): Iterable<GivenRow> {
  const stream = given.stream("volunteer_service");
  const id = numberer("w");
  for (const { org_id } of given.units) {
    for (const month of given.months) {
      const number = stream.poisson(3 * given.scale);
      for (let i = 0; i < number; i++) {
        yield {
          service_id: id(),
          team_id: `${org_id}-0`,
          person_hash: `${org_id}-v${stream.integer(1, 25)}`,
          served_on: dayOf(month, stream),
          role: stream.weighted({
            resident: 60,
            party_member: 22,
            double_registered: 10,
            merchant: 4,
            worker: 4,
          }),
          minutes: sometimes(stream, stream.integer(1, 8) * 30),
          beneficiaries: sometimes(stream, stream.integer(1, 30), 0.3),
        };
      }
    }
  }
}

/** 3 yuan of every wash go in, help goes out; the books of every fiftieth fund are short of a wash. */
export function* fundEntry(given: City): Iterable<GivenRow> {
  const stream = given.stream("fund_entry");
  const id = numberer("f");
  for (const [i, { org_id }] of given.units.filter((_, index) => index % 40 === 0).entries()) {
    let balance = 0;
    for (const month of given.months) {
      const washes = stream.poisson(40);
      const short = i % 50 === 0 && month === "2024-06" ? 1 : 0;
      const amount_fen = 300 * (washes - short);
      balance += amount_fen;
      const fund = { org_id, fund: "爱心基金", account: "love_fund" };
      yield {
        entry_id: id(),
        ...fund,
        entered_on: `${month}-20`,
        amount_fen,
        direction: "in",
        purpose: "car_wash",
        units: washes,
      };
      if (balance < 60_000 || !stream.chance(0.5)) continue;
      balance -= 50_000;
      const purpose = stream.pick(["schooling", "hardship"]);
      yield {
        entry_id: id(),
        ...fund,
        entered_on: `${month}-25`,
        amount_fen: 50_000,
        direction: "out",
        purpose,
      };
    }
  }
}

export function* deliberation(given: City): Iterable<GivenRow> {
  const stream = given.stream("deliberation");
  const id = numberer("l");
  const steps = ["visit", "proposal", "price_comparison", "siting", "hearing", "decision"];
  for (const { org_id } of given.units) {
    const matters = stream.poisson(0.5 * given.scale);
    for (let i = 0; i < matters; i++) {
      let day = dayOf(given.months[stream.integer(0, 17)] ?? "2023-06", stream);
      for (const step of steps) {
        if (step !== "visit" && step !== "decision" && stream.chance(0.2)) continue;
        yield {
          step_id: id(),
          org_id,
          matter_id: `${org_id}-m${i}`,
          step,
          held_on: sometimes(stream, day, 0.02),
          households_consulted: step === "visit" ? stream.integer(50, 600) : null,
          passed: step === "decision" ? stream.chance(0.85) : null,
        };
        day = addDays(day, stream.chance(0.04) ? -10 : stream.integer(5, 30));
      }
    }
  }
}

/** Where a volunteer goes along, more doors open. */
export function* homeInspection(given: City): Iterable<GivenRow> {
  const stream = given.stream("home_inspection");
  const id = numberer("n");
  for (const { org_id } of given.units) {
    for (const month of given.months) {
      const number = stream.poisson(2 * given.scale);
      for (let i = 0; i < number; i++) {
        const escorted = stream.chance(0.4);
        const closed = escorted ? 10 : 26;
        const result = stream.weighted({
          pass: 62,
          hazard: 8,
          fixed: 6,
          no_access: closed,
          refused: 2,
          pending: 1,
        });
        yield {
          inspection_id: id(),
          org_id,
          kind: stream.weighted({ gas: 70, electric: 20, fire: 10 }),
          planned_on: dayOf(month, stream),
          attempt: 1,
          result: sometimes(stream, result, 0.01),
          escorted: sometimes(stream, escorted, 0.02),
        };
      }
    }
  }
}
