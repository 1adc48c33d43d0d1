import { metric } from "../../metric.ts";
import { sum } from "../../measure.ts";
import { volunteerEvent } from "../../tables/add/volunteer-event.ts";

const { held_on, services } = volunteerEvent.columns;

/** How many services the events offered. Merchants and teams are never added up: they overlap. */
export const serviceCount = metric({
  id: "add.service-count",
  title: { zh: "便民服务项次", en: "Services offered" },
  question: { zh: "集市和活动带来了多少项服务？", en: "How many services did markets and events bring?" },
  definition: {
    zh: "Σ 服务项目数。商户与团队可能重叠，从不相加。",
    en: "Σ services. Merchants and teams may overlap and are never added up.",
  },
  unit: "count",
  noun: { zh: "项次", en: "services" },
  direction: "more-is-better",
  source: ["S38"],
  table: volunteerEvent,
  time: held_on,
  measure: sum(services),
  example: {
    rows: [{ services: 30, merchants: 18, teams: 20 }, { services: 5 }, { services: null, teams: 4 }],
    value: 35,
    numerator: null,
    denominator: null,
    used: 2,
    missing: 1,
  },
});
