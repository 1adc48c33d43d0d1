import { wordKey } from "./normalise.ts";

/** What a committee's name can say of its kind. */
export type CommitteeKind = "neighborhood" | "village";

/** A committee's name without what says its kind. */
export interface PlaceStem {
  readonly stem: string;
  /** Null when the name doesn't tell: 社区, or no suffix at all. */
  readonly kind: CommitteeKind | null;
}

/** A place's name as it is compared: no spaces, brackets of one kind, 第 and the dots in 一、二 as written. */
export function placeName(text: string): string {
  return wordKey(text).replace(/[·•]/gu, "");
}

const neighborhood = /(?:社区|居民区)?(?:居民委员会|居委会|居委)$|居民区$/u;
const village = /(?:村民委员会|村委会|村委)$|村$/u;

/** 东昌居委会, 东昌居民区, 东昌社区居委会 → 东昌, a neighborhood; 光明村村委会, 光明村 → 光明, a village; 东昌社区 → 东昌, either. */
export function placeStems(text: string): PlaceStem[] {
  const name = placeName(text);
  const stems: PlaceStem[] = [];
  const add = (stem: string, kind: CommitteeKind | null): void => {
    if (stem !== "" && !stems.some((each) => each.stem === stem && each.kind === kind))
      stems.push({ stem, kind });
  };
  if (neighborhood.test(name)) {
    add(name.replace(neighborhood, ""), "neighborhood");
    add(name.replace(/(?:居民委员会|居委会|居委|居民区)$/u, ""), "neighborhood");
  } else if (village.test(name)) {
    const stem = name.replace(village, "");
    add(stem.replace(/村$/u, ""), "village");
    add(stem, "village");
    if (/村$/u.test(name)) add(name, null);
  } else {
    add(name, null);
    if (name.endsWith("社区")) add(name.replace(/社区$/u, ""), null);
  }
  return stems;
}

/** A district's names: 浦东新区 and 浦东, 静安区 and 静安. The full one comes first. */
export function districtNames(name: string): [string, string] {
  return [placeName(name), placeName(name).replace(/(?:新区|区|县)$/u, "")];
}

/** A street's or town's names: 陆家嘴街道 and 陆家嘴. The full one comes first. */
export function streetNames(name: string): [string, string] {
  const full = placeName(name).replace(/(?:办事处|人民政府)$/u, "");
  return [full, full.replace(/(?:街道|镇|乡)$/u, "")];
}
