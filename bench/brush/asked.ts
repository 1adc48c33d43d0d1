import { peers, type Peer } from "./site.ts";

/** What stands after `--name=` in the command, parted by commas; null where it doesn't stand there. */
export function asked(name: string): string[] | null {
  const written = process.argv.find((each) => each.startsWith(`--${name}=`));
  return written?.slice(name.length + 3).split(",") ?? null;
}

/** The peers asked for, and ours, which all are compared with. */
export function peersAsked(): Peer[] {
  const names = asked("peers");
  const unknown = names?.find((name) => !peers.some((peer) => peer === name));
  if (unknown !== undefined) throw new Error(`--peers wants some of ${peers.join(", ")}; got ${unknown}`);
  return peers.filter((peer) => peer === "unburden" || (names?.includes(peer) ?? true));
}

/** How many rounds are asked for, or else as many as are usual. */
export function roundsAsked(usual: number): number {
  const [written] = asked("rounds") ?? [];
  const rounds = written === undefined ? usual : Number(written);
  if (Number.isInteger(rounds) && rounds > 0) return rounds;
  throw new Error(`--rounds wants a whole number over 0; got ${written ?? ""}`);
}
