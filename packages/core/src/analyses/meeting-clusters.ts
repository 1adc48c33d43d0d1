/** One occasion on which people were called together; sittings on the same day in the same place are one. */
export interface Occasion {
  readonly id: string;
  readonly day: string;
  readonly people: ReadonlySet<string>;
}

/** Occasions of one week that called mostly the same people. */
export interface MeetingCluster {
  /** The Monday of the week. */
  readonly week: string;
  /** From the first day to the last; all but the first could be merged into it. */
  readonly occasions: readonly string[];
  /** People who were at the first and at all the others. */
  readonly people: number;
}

const day = 86_400_000;

/** The Monday of the day's week. */
export function mondayOf(date: string): string {
  const time = Date.parse(date);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - sinceMonday * day).toISOString().slice(0, 10);
}

interface Open {
  readonly head: Occasion;
  readonly others: Occasion[];
}

/** The first occasion that shares enough people with this one, looked up by its people so that not all pairs are tried. */
function homeOf(
  { people }: Occasion,
  byPerson: ReadonlyMap<string, readonly Open[]>,
  overlap: number,
): Open | undefined {
  const shared = new Map<Open, number>();
  for (const person of people) {
    for (const open of byPerson.get(person) ?? []) shared.set(open, (shared.get(open) ?? 0) + 1);
  }
  return [...shared].find(
    ([{ head }, number]) => number >= overlap * Math.max(people.size, head.people.size),
  )?.[0];
}

function clustersOfWeek(week: string, occasions: readonly Occasion[], overlap: number): MeetingCluster[] {
  const opened: Open[] = [];
  const byPerson = new Map<string, Open[]>();
  for (const occasion of [...occasions].sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1))) {
    const home = homeOf(occasion, byPerson, overlap);
    if (home) {
      home.others.push(occasion);
      continue;
    }
    const open = { head: occasion, others: [] };
    opened.push(open);
    for (const person of occasion.people) byPerson.set(person, [...(byPerson.get(person) ?? []), open]);
  }
  return opened
    .filter(({ others }) => others.length > 0)
    .map(({ head, others }) => ({
      week,
      occasions: [head, ...others].map(({ id }) => id),
      people: [...head.people].filter((person) => others.every(({ people }) => people.has(person))).length,
    }));
}

/**
 * Occasions of the same week (Monday to Sunday) that called mostly the same people: those of both ÷ the larger of the two
 * is at least `overlap`, 0–1. Each occasion joins at most one earlier one, so that none is counted twice. An occasion that
 * nobody is known to have been at joins none.
 */
export function meetingClusters(occasions: readonly Occasion[], overlap: number): MeetingCluster[] {
  const weeks = new Map<string, Occasion[]>();
  for (const occasion of occasions) {
    const week = mondayOf(occasion.day);
    weeks.set(week, [...(weeks.get(week) ?? []), occasion]);
  }
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([week, all]) => clustersOfWeek(week, all, overlap));
}
