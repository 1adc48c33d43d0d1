import type { Text } from "../../text.ts";

/** A district that is no more, and the one that took it in. */
export interface FormerDistrict {
  readonly now: string;
  /** The month in which it ended, `2015-11`. */
  readonly ended: string;
}

/** Districts and counties of Shanghai that ended since 2009, which ledgers still name. */
export const formerDistricts: Readonly<Record<string, FormerDistrict>> = {
  南汇区: { now: "浦东新区", ended: "2009-05" },
  卢湾区: { now: "黄浦区", ended: "2011-06" },
  闸北区: { now: "静安区", ended: "2015-11" },
  崇明县: { now: "崇明区", ended: "2016-07" },
};

/** What to tell about a place given by a former district. */
export function formerDistrictNote(name: string, { now, ended }: FormerDistrict): Text {
  return {
    zh: `${name}已于${ended}并入或改为${now}，按${now}查找`,
    en: `${name} became part of or was renamed ${now} in ${ended}; looked up there`,
  };
}
