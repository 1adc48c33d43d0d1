import { normalise } from "../../ledger/values/normalise.ts";

/** Traditional and variant characters, each followed by the one that the registry writes. */
const pairs =
  "議议區区戶户線线屬属實实數数時时協协參参與与業业會会員员務务審审訴诉調调處处熱热滿满證证統统掛挂減减負负擔担書书記记標标準准據据蓋盖監监測测點点輪轮換换報报單单門门條条聯联動动願愿團团隊队廣广" +
  "場场運运檢检質质麼么問问題题個个東东滙汇匯汇靜静楊杨閔闵寶宝嶽岳龍龙豐丰縣县鎮镇鄉乡陸陆灣湾閘闸崇崇盧卢長长寧宁黃黄閱阅達达適适間间應应經经過过還还進进這这邊边為为無无於于從从來来歷历後后複复復复覆覆" +
  "糾纠紛纷節节約约繳缴費费資资發发佔占較较總总計计決决議议結结辦办舉举廳厅組组織织級级級级糧粮類类頁页題题顧顾館馆驗验驟骤齊齐識识誰谁請请讓让護护讀读變变贏赢趕赶車车載载輕轻農农遠远選选釋释針针錢钱錯错開开關关陽阳隨随險险雙双離离難难電电領领頻频顯显類类";

const variants: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  (pairs.match(/../gu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

const numerals = "〇一二三四五六七八九";

/** 二〇二四年 → 2024年. */
function arabicYears(text: string): string {
  return text.replace(/[〇零一二三四五六七八九]{4}(?=年)/gu, (signs) =>
    Array.from(signs, (sign) => String(numerals.indexOf(sign === "零" ? "〇" : sign))).join(""),
  );
}

/** The text as questions are compared: plain widths, simplified characters, lower case, no spaces between Han characters. */
export function plainQuestion(asked: string): string {
  const simple = Array.from(normalise(asked), (sign) => variants.get(sign) ?? sign).join("");
  return arabicYears(simple)
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/(?<=[\p{Script=Han}\d])\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+(?=\d)/gu, "");
}
