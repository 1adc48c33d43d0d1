// The server without its 30 other connectors, and the one for Parquet: 452 MB instead of 821, from Maven Central, kept.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Trino's version; docs/pins.md says why this one. */
export const version = "476";

const central = process.env.UNBURDEN_MAVEN ?? "https://repo.maven.apache.org/maven2";
const kept = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "unburden/trino");
const archives = [
  { file: `trino-server-core-${version}.tar.gz`, path: `io/trino/trino-server-core/${version}` },
  { file: `trino-hive-${version}.zip`, path: `io/trino/trino-hive/${version}` },
];

/** Where the unpacked server is, or is going to be. */
export const serverFolder = join(kept, `server-${version}`);

async function sha1Of(path) {
  const hash = createHash("sha1");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

async function get(address, signal) {
  const answer = await fetch(address, { signal }).catch((error) => {
    throw new Error(`${address} can't be reached: ${error.cause?.message ?? error.message}`);
  });
  if (!answer.ok || !answer.body) throw new Error(`${address} answers ${answer.status}`);
  return answer;
}

async function download({ file, path }, signal) {
  const target = join(kept, file);
  if (existsSync(target)) return target;
  const part = `${target}.${process.pid}.part`;
  try {
    const wanted = (await (await get(`${central}/${path}/${file}.sha1`, signal)).text()).trim().slice(0, 40);
    const answer = await get(`${central}/${path}/${file}`, signal);
    const size = Number(answer.headers.get("content-length") ?? 0);
    console.log(`Fetching ${file}, ${Math.round(size / 1e6)} MB`);
    await pipeline(Readable.fromWeb(answer.body), createWriteStream(part));
    const got = await sha1Of(part);
    if (got !== wanted)
      throw new Error(`${file} came damaged: its SHA-1 is ${got}, not ${wanted}; try again`);
    renameSync(part, target);
    return target;
  } finally {
    rmSync(part, { force: true });
  }
}

function unpack(command, args, cwd) {
  const { status, error, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} can't unpack ${args.at(-1)}: ${error?.message ?? stderr}`);
}

/** Unzips with the JDK's own tool, or with unzip where Java is only a runtime. */
function unzip(java, archive, folder) {
  const jar = join(dirname(java), "jar");
  if (existsSync(jar)) unpack(jar, ["xf", archive], folder);
  else unpack("unzip", ["-q", archive], folder);
}

/**
 * The folder of the server, which is downloaded, checked against Maven's SHA-1 and unpacked when it isn't kept yet.
 * Throws with one line that says why it can't be had.
 */
export async function fetchServer(java, signal) {
  if (existsSync(serverFolder)) return serverFolder;
  mkdirSync(kept, { recursive: true });
  const [server, hive] = await Promise.all(archives.map((archive) => download(archive, signal)));
  const fresh = join(kept, `unpacking-${process.pid}`);
  mkdirSync(fresh);
  try {
    unpack("tar", ["xzf", server], fresh);
    unzip(java, hive, fresh);
    const unpacked = join(fresh, `trino-server-core-${version}`);
    renameSync(join(fresh, `trino-hive-${version}`), join(unpacked, "plugin/hive"));
    // Another process may have been quicker.
    if (!existsSync(serverFolder)) renameSync(unpacked, serverFolder);
    for (const archive of [server, hive]) rmSync(archive, { force: true });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return serverFolder;
}
