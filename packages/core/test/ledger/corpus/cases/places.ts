import type { CorpusCase } from "../corpus-case.ts";
import { textFile } from "../write/text-file.ts";
import { sheetFile } from "../write/workbook.ts";

type Place = readonly [district: string, street: string, name: string];
const header = ["任务编号", "区", "街镇", "居村", "任务名称", "接收日期"];
const rowsOf = (places: readonly Place[]): string[][] => [
  header,
  ...places.map((place, i) => [`RW-${i + 1}`, ...place, `任务${i + 1}`, "2024-07-05"]),
];
const placed = (places: readonly Place[]): Uint8Array => textFile(rowsOf(places));
const oneText = (places: readonly string[], column = "居村"): Uint8Array =>
  textFile([
    ["任务编号", column, "任务名称", "接收日期"],
    ...places.map((place, i) => [`RW-${i + 1}`, place, `任务${i + 1}`, "2024-07-05"]),
  ]);
const read = (ids: readonly string[]) => ({
  accepted: { task_assignment: ids.length },
  rejected: 0,
  rows: { task_assignment: ids.map((org_id) => ({ org_id })) },
});

/** Places: districts that are no more, names that repeat, codes, streets. */
export const places: readonly CorpusCase[] = [
  {
    id: "place-short-district",
    file: "place-short-district.csv",
    trap: {
      zh: "区只写“浦东”，街道不写“街道”，居委会有七种叫法。",
      en: "浦东 for 浦东新区, a street without 街道, a committee in seven ways.",
    },
    expect: read(Array.from({ length: 7 }, () => "310115005018")),
    make: () =>
      placed([
        ["浦东", "陆家嘴", "东昌居委会"],
        ["浦东新区", "陆家嘴街道", "东昌居委"],
        ["上海市浦东新区", "陆家嘴街道", "东昌居民区"],
        ["浦东", "陆家嘴街道办事处", "东昌社区居委会"],
        ["浦东", "陆家嘴", "东昌居民委员会"],
        ["浦东", "陆家嘴", "东昌"],
        ["浦东", "陆家嘴", "东 昌居委会"],
      ]),
  },
  {
    id: "place-former-districts",
    file: "place-former-districts.csv",
    trap: {
      zh: "闸北区、南汇区、卢湾区、崇明县已经没有了：按现在的区查找，并说明何时撤并。",
      en: "Four districts that are no more: looked up in those that took them in, with a note of when.",
    },
    expect: {
      ...read(["310106101201", "310115145201", "310101023016", "310151101016"]),
      issues: [2, 3, 4, 5].map((row) => ({ code: "former-district", row, severity: "warning" as const })),
    },
    make: () =>
      placed([
        ["闸北区", "彭浦镇", "彭浦村村委会"],
        ["南汇区", "南汇新城镇", "汇角村村委会"],
        ["卢湾区", "瑞金二路街道", "建德居委会"],
        ["崇明县", "城桥镇", "学宫新村居委会"],
      ]),
  },
  {
    id: "place-repeated-name",
    file: "place-repeated-name.csv",
    trap: {
      zh: "全市有七个光明村村委会，只写名字：要问，不猜。",
      en: "Seven villages are called 光明村村委会; by the name alone it is asked, never guessed.",
    },
    expect: {
      accepted: { task_assignment: 1 },
      rejected: 1,
      rows: { task_assignment: [{ org_id: "310113101206" }] },
      questions: [{ kind: "place", read: "光明村村委会", candidates: 7 }],
    },
    make: () => oneText(["宝山区罗店镇光明村村委会", "光明村村委会"]),
  },
  {
    id: "place-repeated-name-with-street",
    file: "place-repeated-name-with-street.csv",
    trap: {
      zh: "同名的光明村写明了区和镇：各归各。",
      en: "Villages of one name with their districts and towns: each is found.",
    },
    expect: read(["310112103215", "310113101206", "310114103219", "310115117213", "310115141210"]),
    make: () =>
      placed([
        ["闵行区", "颛桥镇", "光明村"],
        ["宝山区", "罗店镇", "光明村委会"],
        ["嘉定区", "安亭镇", "光明村村民委员会"],
        ["浦东新区", "曹路镇", "光明村村委会"],
        ["浦东", "宣桥镇", "光明村村委会"],
      ]),
  },
  {
    id: "place-village-or-neighborhood",
    file: "place-village-or-neighborhood.csv",
    trap: {
      zh: "顾村镇有顾村居委会，也有顾村村委会：只写“顾村”要问。",
      en: "顾村镇 has a neighborhood and a village of one name: a bare 顾村 is asked about.",
    },
    expect: {
      accepted: { task_assignment: 2 },
      rejected: 1,
      questions: [{ kind: "place", candidates: 2 }],
    },
    make: () =>
      placed([
        ["宝山区", "顾村镇", "顾村居委"],
        ["宝山区", "顾村镇", "顾村村委会"],
        ["宝山区", "顾村镇", "顾村"],
      ]),
  },
  {
    id: "place-in-one-text",
    file: "place-in-one-text.csv",
    trap: {
      zh: "区、街镇、居村连写在一格里。",
      en: "District, street and committee glued together in one cell.",
    },
    expect: read(["310115005018", "310115005018", "310101002001"]),
    make: () =>
      oneText([
        "浦东新区陆家嘴街道东昌居委会",
        "上海市浦东新区/陆家嘴街道/东昌居委会",
        "黄浦区 南京东路街道 云南中路居委会",
      ]),
  },
  {
    id: "place-codes",
    file: "place-codes.xlsx",
    trap: {
      zh: "居村编号有的是数字，有的是全角，有的前后带空格。",
      en: "Units' codes as numbers, in full-width digits, with spaces around.",
    },
    expect: read(["310115005018", "310101002001", "310101002002"]),
    make: () =>
      sheetFile("下派任务", [
        ["任务编号", "居村编号", "任务名称", "接收日期"],
        ["RW-1", 310115005018, "任务1", "2024-07-05"],
        ["RW-2", "３１０１０１００２００１", "任务2", "2024-07-05"],
        ["RW-3", " 310101002002\t", "任务3", "2024-07-05"],
      ]),
  },
  {
    id: "place-street-only",
    file: "place-street-only.csv",
    trap: {
      zh: "任务派到街道，没写居村：落在街道，不安到哪个居村头上。",
      en: "A task handed to a street, no committee named: it stays with the street.",
    },
    expect: read(["310115005", "310101002"]),
    make: () =>
      placed([
        ["浦东新区", "陆家嘴街道", ""],
        ["黄浦区", "南京东路街道", ""],
      ]),
  },
  {
    id: "place-code-against-name",
    file: "place-code-against-name.csv",
    trap: {
      zh: "编号是云南中路的，名称却写龙泉园路：两个都摆出来问。",
      en: "The code is one unit's, the name another's: both are put to a person.",
    },
    expect: {
      accepted: { task_assignment: 1 },
      rejected: 1,
      rows: { task_assignment: [{ org_id: "310101002001" }] },
      questions: [{ kind: "place", candidates: 2 }],
    },
    make: () =>
      textFile([
        ["任务编号", "居村编号", "居村名称", "任务名称", "接收日期"],
        ["RW-1", "310101002001", "云南中路居委", "任务1", "2024-07-05"],
        ["RW-2", "310101002001", "龙泉园路居委会", "任务2", "2024-07-05"],
      ]),
  },
  {
    id: "place-unknown",
    file: "place-unknown.csv",
    trap: {
      zh: "写错的区、不在这个区的街道、名录里没有的居村和筹备组：退回。",
      en: "A wrong district, a street of another district, a committee and a preparatory group that aren't listed.",
    },
    expect: {
      accepted: { task_assignment: 1 },
      rejected: 4,
      rows: { task_assignment: [{ org_id: "310115005018" }] },
      issues: [
        { code: "unknown-district", row: 2, severity: "error" },
        { code: "unknown-street", row: 3, severity: "error" },
        { code: "unknown-place", row: 4, severity: "error" },
        { code: "unknown-preparatory-group", row: 5, severity: "error" },
      ],
    },
    make: () =>
      placed([
        ["北京区", "陆家嘴街道", "东昌居委会"],
        ["浦东新区", "外滩街道", "东昌居委会"],
        ["浦东新区", "陆家嘴街道", "子虚乌有居委会"],
        ["浦东新区", "陆家嘴街道", "东昌居民区筹备组"],
        ["浦东新区", "陆家嘴街道", "东昌居委会"],
      ]),
  },
];
