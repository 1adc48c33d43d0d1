import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

const prefix = "p_";
const ours = /^p_[0-9a-f]{32}$/u;
/** The least characters of a salt that persons are hashed with. */
export const shortestSalt = 16;

/** Whether a value is a hash that `hashPerson` gave. */
export function isPersonHash(value: string): boolean {
  return ours.test(value);
}

/** One person's number in one way of writing: without spaces, hyphens and full-width digits, letters in upper case. */
function oneWay(value: string): string {
  return value.normalize("NFKC").replace(/[\s-]/gu, "").toUpperCase();
}

/**
 * A person's or household's identifier as `p_` and 32 hexadecimal digits: the first half of HMAC-SHA-256 under the salt.
 * The same identifier and salt give the same hash, however it is written; a hash of ours stays as it is, anybody else's (an
 * MD5 of an identity number can be searched through) is hashed again. Identity numbers are few enough to be tried out by
 * whoever has the salt: it is kept by the ledger's owner, never stored with the rows.
 *
 * @source RFC 2104; NIST SP 800-107 on taking the first half.
 * @throws when the salt is shorter than 16 characters.
 */
export function hashPerson(value: string, salt: string): string {
  if (salt.length < shortestSalt) {
    throw new Error(`hashPerson needs a salt of at least ${shortestSalt} characters; got ${salt.length}`);
  }
  if (isPersonHash(value)) return value;
  const digest = hmac(sha256, utf8ToBytes(salt), utf8ToBytes(oneWay(value)));
  return prefix + bytesToHex(digest).slice(0, 32);
}
