import { html, type TemplateResult } from "lit";
import type { Text } from "@unburden/core";
import { volunteerTeam } from "@unburden/core/tables";
import { plainBars } from "../../charts/plain-bars.ts";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { block, type Place } from "../../sections/block.ts";
import { controlBlock } from "../../sections/control-block.ts";
import { part } from "../../sections/part.ts";
import { stat } from "../../sections/stat.ts";
import { countCell, hiddenCell } from "../../sections/twin-cell.ts";
import { sentences, words } from "../../texts/add.ts";
import { words as pageWords } from "../../texts/page.ts";
import type { AddData } from "./asks.ts";

const order = ["core", "named", "self_organised", ""];

function teamsBlock({ answers }: AddData, place: Place): TemplateResult {
  const { language } = place;
  const { teams, tiers, active, hours } = answers;
  const names: Readonly<Record<string, Text>> = volunteerTeam.columns.tier.values;
  const write = (value: number | null): string => formatNumber(value ?? 0, language);
  const [result] = active.results;
  const rows = tiers.rows
    .map(({ tier, teams: count, members }) => ({
      key: tier ?? "",
      name: say(names[tier ?? ""] ?? pageWords.unstated, language),
      value: count ?? 0,
      teams: count,
      members,
    }))
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  const told = {
    teams: write(teams.results[0]?.value ?? null),
    members: write(result?.denominator ?? null),
    active: result?.value == null ? "—" : formatShare(result.value, language),
  };
  return block(
    {
      id: "teams",
      finding: rows.length === 0 ? null : say(sentences.teams(told), language),
      narrowed: active.narrowed,
      about: active.about,
      lead: html`<div class="stats">${stat(active, place)} ${stat(hours, place)}</div>`,
      chart: plainBars,
      rows: rows.map(({ key, name, value, teams: count, members }) => ({
        key,
        name,
        value,
        text: say(
          sentences.tierText({
            teams: write(count),
            members: members === null ? say(pageWords.hidden, language) : write(members),
          }),
          language,
        ),
        strong: key === "core",
      })),
      notes: [say(words.teamsNote, language)],
      table: {
        heads: [words.tier, words.teams, words.members].map((head) => say(head, language)),
        rows: rows.map(({ name, teams: count, members }) => [
          name,
          countCell(count ?? 0, language),
          members === null ? hiddenCell(language) : countCell(members, language),
        ]),
      },
    },
    place,
  );
}

/** The teams by tier, and the hours that volunteers give. */
export function volunteersSection(
  { data, districts }: PageView<AddData>,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  return part(
    "volunteers",
    say(words.volunteers, language),
    html`${teamsBlock(data, place)} ${controlBlock("volunteer-hours", data.answers.hoursByMonth, place)}`,
  );
}
