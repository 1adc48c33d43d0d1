import * as XLSX from "@e965/xlsx";

interface Containers {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (container: object, path: string, content: Uint8Array) => void;
  };
  readonly write: (container: object, options: { readonly type: "array" }) => ArrayLike<number>;
}

const containers = XLSX.CFB as Containers;

/** What a workbook with a password looks like from outside: a container with the cipher's parameters and unreadable bytes. */
export function encryptedBook(): Uint8Array {
  const container = containers.utils.cfb_new();
  const info = new Uint8Array(64).map((_, i) => (i * 37) % 251);
  info.set([4, 0, 4, 0, 0x40, 0, 0, 0]);
  containers.utils.cfb_add(container, "/EncryptionInfo", info);
  const content = new Uint8Array(4096).map((_, i) => (i * 131 + 7) % 256);
  containers.utils.cfb_add(container, "/EncryptedPackage", content);
  return Uint8Array.from(containers.write(container, { type: "array" }));
}
