/** How many durations of one length ended with the event, and how many were still open. */
export interface DurationCount {
  /** Length, in any unit, 0 or more. */
  readonly time: number;
  /** Durations that ended after exactly this long. */
  readonly events: number;
  /** Durations last seen open after this long (censored). */
  readonly censored: number;
}

/**
 * Durations grouped by length, shortest first: what `kaplanMeier` and `logRank` take. `events[i]` says whether the
 * duration `times[i]` ended (true or 1) or was still open (false or 0). Of none, an empty list.
 *
 * @throws when the two lists differ in length, or a duration is negative or not a number.
 */
export function groupDurations(
  times: readonly number[],
  events: readonly (boolean | number)[],
): DurationCount[] {
  if (times.length !== events.length) {
    throw new Error(`groupDurations needs one event for each time; got ${times.length} and ${events.length}`);
  }
  const groups = new Map<number, { time: number; events: number; censored: number }>();
  times.forEach((time, index) => {
    if (!(Number.isFinite(time) && time >= 0)) {
      throw new Error(`groupDurations needs times of 0 or more; got ${time}`);
    }
    const group = groups.get(time) ?? { time, events: 0, censored: 0 };
    if (events[index]) group.events += 1;
    else group.censored += 1;
    groups.set(time, group);
  });
  return [...groups.values()].sort((a, b) => a.time - b.time);
}
