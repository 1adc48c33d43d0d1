import { citiesElsewhere } from "./cities-elsewhere.ts";

const provinces =
  "北京|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|全国|外省|外地|外国|国外|全球|世界";
/** Cities abroad and how English writes those of China; countries come from the runtime. */
const abroad =
  "beijing|tianjin|chongqing|guangzhou|shenzhen|hangzhou|nanjing|suzhou|wuhan|chengdu|xi'an|ningbo|wuxi|hefei|qingdao|dalian|xiamen|changsha|zhengzhou|jinan|kunming|zhejiang|jiangsu|guangdong|sichuan|hong kong|macau|taiwan|taipei|tokyo|osaka|kyoto|seoul|london|paris|berlin|rome|madrid|moscow|new york|chicago|toronto|sydney|mumbai|delhi|dubai|cairo|nationwide|national|worldwide|abroad|europe|asia|america|africa";

/** All countries by the runtime's own names; two letters of every region code are tried. */
function countries(language: "zh" | "en"): string[] {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes
    .map((code) => names.of(code)?.toLowerCase())
    .filter((name) => name !== undefined && /^[\p{L} ]{2,}$/u.test(name) && name.length > 1)
    .map((name) => name ?? "");
}

/** What follows a name that is a street's or an estate's here: 重庆北路, 南京西路. */
const streetHere = "(?!路|东路|西路|南路|北路|中路|一路|二路|街道|新村|小区|花园|苑|居委)";

const elsewhere = /* @__PURE__ */ (() => {
  const chinese = [provinces, ...citiesElsewhere.split(" "), ...countries("zh")].join("|");
  const english = [abroad, ...countries("en")].join("|");
  return new RegExp(
    `(?:${chinese})${streetHere}|\\b(?:${english})\\b|\\p{Script=Han}{2,5}(?:自治区|自治州)`,
    "u",
  );
})();

/** Whether the question, its own places taken out, names a place that no ledger here covers. */
export function isElsewhere(text: string): boolean {
  return elsewhere.test(text);
}
