const saltName = "salt";
const saltForm = /^[0-9a-f]{64}$/u;

/** A new secret of 256 random bits. */
export function makeSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The salt kept in this folder; made when there is none yet, or when writing it was broken off. */
export async function saltIn(folder: FileSystemDirectoryHandle): Promise<string> {
  const handle = await folder.getFileHandle(saltName, { create: true });
  const kept = await (await handle.getFile()).text();
  if (saltForm.test(kept)) return kept;
  const salt = makeSalt();
  const writable = await handle.createWritable();
  await writable.write(salt);
  await writable.close();
  return salt;
}
