/** A unit of the frame as a clerk names it. */
export interface Unit {
  readonly id: string;
  readonly street: string;
  readonly name: string;
}

/** A district's ledger of one month: whose it is, when, and how many rows its sheets have. */
export interface District {
  readonly district: string;
  /** As its clerks write it: 浦东 for 浦东新区. */
  readonly called: string;
  readonly year: number;
  readonly month: number;
  readonly rows: number;
  readonly units: readonly [Unit, ...Unit[]];
}

function units(street: string, list: string): [Unit, ...Unit[]] {
  const [first, ...rest] = list.split(" ").map((pair): Unit => {
    const [id = "", name = ""] = pair.split(":");
    return { id, street, name };
  });
  if (!first) throw new Error("a district needs a unit");
  return [first, ...rest];
}

/** Eight ledgers' districts, with units that are in the frame. */
export const districts: readonly District[] = [
  {
    district: "浦东新区",
    called: "浦东",
    year: 2024,
    month: 7,
    rows: 48,
    units: units(
      "潍坊新村街道",
      "310115004001:潍坊一村居委会 310115004002:潍坊二村居委会 310115004003:潍坊三村居委会 310115004012:竹园居委会 310115004013:源竹居委会 310115004014:竹南居委会 310115004015:福竹居委会",
    ),
  },
  {
    district: "黄浦区",
    called: "黄浦区",
    year: 2024,
    month: 8,
    rows: 40,
    units: units(
      "南京东路街道",
      "310101002001:云南中路居委会 310101002002:龙泉园路居委会 310101002003:贵州路居委会 310101002007:牛庄路居委会 310101002008:厦门路居委会 310101002009:福海居委会",
    ),
  },
  {
    district: "静安区",
    called: "静安",
    year: 2024,
    month: 9,
    rows: 36,
    units: units(
      "江宁路街道",
      "310106006002:新安居委会 310106006005:联宝里居委会 310106006006:恒德里居委会 310106006013:众乐里居委会 310106006014:武定坊居委会",
    ),
  },
  {
    district: "徐汇区",
    called: "徐汇区",
    year: 2024,
    month: 10,
    rows: 60,
    units: units(
      "天平路街道",
      "310104003001:上海新村居委会 310104003002:庆余居委会 310104003004:广元居委会 310104003006:吴兴居委会 310104003008:宛平居委会 310104003009:高安居委会",
    ),
  },
  {
    district: "崇明区",
    called: "崇明",
    year: 2024,
    month: 11,
    rows: 32,
    units: units(
      "横沙乡",
      "310151202220:民星村村委会 310151202222:民永村村委会 310151202223:民东村村委会 310151202224:海鸿村村委会",
    ),
  },
  {
    district: "宝山区",
    called: "宝山区",
    year: 2024,
    month: 12,
    rows: 44,
    units: units(
      "友谊路街道",
      "310113003001:宝钢一村居委会 310113003002:宝钢二村居委会 310113003003:宝钢三村居委会 310113003012:宝林一村居委会 310113003014:宝林二村居委会",
    ),
  },
  {
    district: "闵行区",
    called: "闵行",
    year: 2025,
    month: 1,
    rows: 30,
    units: units(
      "江川路街道",
      "310112001013:新闵新村居委会 310112001014:沧源新村第一居委会 310112001015:沧源新村第二居委会 310112001017:兰坪新村第一居委会",
    ),
  },
  {
    district: "崇明区",
    called: "崇明区",
    year: 2025,
    month: 3,
    rows: 52,
    units: units(
      "城桥镇",
      "310151101002:花园弄居委会 310151101003:新崇居委会 310151101004:城中居委会 310151101014:玉环新村居委会 310151101016:学宫新村居委会",
    ),
  },
];

/** The n-th of a list that goes round. */
export function nth<const L extends readonly [unknown, ...unknown[]]>(list: L, n: number): L[number] {
  return list[n % list.length] ?? list[0];
}

/** A number as two digits. */
export function two(n: number): string {
  return String(n).padStart(2, "0");
}

/** The serial number of a day in the 1900 system. */
export function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25569;
}

/** A day as one of the ways in which clerks write it, by turns; only forms that say the year themselves. */
export function writtenDay({ year, month }: District, day: number, turn: number): string {
  return nth(
    [
      `${year}-${two(month)}-${two(day)}`,
      `${year}.${month}.${day}`,
      `${year}年${month}月${day}日`,
      `${year}/${two(month)}/${two(day)}`,
      `${year}${two(month)}${two(day)}`,
    ],
    turn,
  );
}
