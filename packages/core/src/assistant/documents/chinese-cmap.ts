/** One of the tables that map the codes of old Chinese fonts to characters, packed as pdf.js reads them. @throws when there is none of the name */
export async function chineseCMap(name: string): Promise<Uint8Array> {
  const { chineseCMaps } = await import("./chinese-cmaps.ts");
  const packed = chineseCMaps[name];
  if (packed === undefined) throw new Error(`no character map ${name}`);
  return Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
}
