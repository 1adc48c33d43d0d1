import { analysis } from "../../analysis.ts";
import { groupedQuery } from "../../grouped-query.ts";
import { count } from "../../measure.ts";
import { wholeMonthsServed } from "../../calendar.ts";
import { monitoringContact } from "../../tables/subtract/monitoring-contact.ts";
import { monitoringPoint } from "../../tables/subtract/monitoring-point.ts";

const { contacted_on } = monitoringContact.columns;

/** Of the months in which a monitoring point had to be contacted, the share in which it was. */
export const contactCoverageShare = analysis({
  id: "subtract.contact-coverage-share",
  title: { zh: "月联系覆盖率", en: "Monthly contact coverage" },
  question: {
    zh: "每个监测点每月至少联系1次，做到了吗？",
    en: "Was every monitoring point contacted every month?",
  },
  definition: {
    zh: "至少联系1次的监测点月数 ÷ 在任监测点月数；启用当月和未满的月不计。",
    en: "Point-months with at least one contact ÷ point-months in service; the joining month and months not fully served are exempt.",
  },
  unit: "share",
  noun: { zh: "个监测点月", en: "point-months" },
  direction: "more-is-better",
  source: ["S12"],
  asOf: true,
  queries: {
    points: groupedQuery({
      table: monitoringPoint,
      by: ["point_id", "valid_from", "valid_to"],
      measures: { rows: count() },
    }),
    contacts: groupedQuery({
      table: monitoringContact,
      by: ["point_id", "month"],
      measures: { contacts: count() },
      time: contacted_on,
    }),
  },
  compute({ points, contacts }, { period, asOf }) {
    const contacted = new Set(
      contacts.filter(({ month }) => month !== null).map(({ point_id, month }) => `${point_id} ${month}`),
    );
    const due = points.flatMap(({ point_id, valid_from, valid_to }) =>
      wholeMonthsServed({ joined: valid_from, left: valid_to, period, asOf }).map(
        (month) => `${point_id} ${month}`,
      ),
    );
    const uncovered = due.filter((pointMonth) => !contacted.has(pointMonth));
    const covered = due.length - uncovered.length;
    return {
      value: due.length > 0 ? covered / due.length : null,
      numerator: covered,
      denominator: due.length,
      used: due.length,
      missing: contacts
        .filter(({ month }) => month === null)
        .reduce((sum, row) => sum + (row.contacts ?? 0), 0),
      detail: { uncovered },
    };
  },
  example: {
    ledger: {
      monitoring_point: [
        { point_id: "p1", org_id: "a", valid_from: "2024-01-15", valid_to: null },
        { point_id: "p2", org_id: "b", valid_from: "2024-02-01", valid_to: "2024-04-10" },
      ],
      monitoring_contact: [
        { contact_id: "1", point_id: "p1", contacted_on: "2024-02-03", mode: "phone" },
        { contact_id: "2", point_id: "p1", contacted_on: "2024-02-20", mode: "field_visit" },
        { contact_id: "3", point_id: "p1", contacted_on: "2024-04-01", mode: "phone" },
        { contact_id: "4", point_id: "p2", contacted_on: "2024-03-31", mode: "online" },
        { contact_id: "5", point_id: "p2", contacted_on: null, mode: "online" },
      ],
    },
    asOf: "2024-05-01",
    value: 3 / 4,
    numerator: 3,
    denominator: 4,
    used: 4,
    missing: 1,
  },
});
