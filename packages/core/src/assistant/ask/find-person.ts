import { maskPersonalData } from "../../ledger/check/personal-data.ts";
import { singleSurnames } from "../../ledger/check/surnames.ts";

const surname = [...singleSurnames].join("");

/** How people ask for somebody: who, which household, a flat, a familiar name, somebody's home. */
const somebody = new RegExp(
  [
    "(?<!还给了)谁",
    "哪一?户|哪位|哪个(?:居民|人|村民|住户|老人|社工|干部|书记|主任)|某居民|某某|每一户",
    "\\d+(?:号楼|弄|室)|\\d+号\\d+",
    `(?<!\\p{Script=Han})[老小阿][${surname}](?!序)`,
    `(?<!\\p{Script=Han})[${surname}]\\p{Script=Han}{0,2}(?:家的?|主任|书记|阿姨|师傅|老师)(?!嘴|渡|月均|每月)`,
    "\\b(?:mr|mrs|ms|miss)\\.? [a-z]",
    "\\bwhich (?:household|resident|person|family|caller|volunteer|worker|neighbor|neighbour|tenant)\\b",
    "\\bwhose\\b|(?<!those |people |callers |residents |volunteers )\\bwho\\b",
  ].join("|"),
  "u",
);

/**
 * Whether the question asks for a person's or a household's affairs. `asked` is the question as typed: numbers of people and
 * names are found in it as in a ledger's free text; `rest` is what is left of it, plain, when places are taken out.
 */
export function asksForPerson(asked: string, rest: string): boolean {
  const { found } = maskPersonalData(asked);
  return Object.keys(found).length > 0 || somebody.test(rest);
}
