import { foundAlready, type PersonalSpan } from "./personal-kind.ts";
import { compoundSurnames, joinedBefore, singleSurnames, wordsLikeNames } from "./surnames.ts";

const han = /\p{Script=Han}/u;

/** Characters that stand beside names and hardly ever in them. */
const notGiven = new Set(
  "的了是在不这那与或及被把从对到吗呢吧您你我他她它们个各每此也都就还又再已将请让给因所没号楼室弄栋户镇街路区局厅院委厂店等称说某有要和向",
);

/** Words that say that a name follows. */
const markers =
  "联系人|申请人|被申请人|当事人|投诉人|被投诉人|举报人|反映人|来电人|来访人|报修人|求助人|报案人|户主|姓名|经办人|调解对象|困难家庭|承办人|受理人|调解人|负责人|签收人|收件人|记录人|填表人|受助人|监护人|法定代表人|捐赠人|经手人|居民|村民|业主|租户|租客|房东|住户|志愿者|党员|老人|家属|原告|被告|网格员|楼组长|调解员|社工|患者|学生|职工";

/** Words that follow a name in a sentence. */
const followers =
  /^(?:反映|反应|要求|投诉|表示|来电|来访|来信|申请|提出|询问|求助|希望|认为|建议|报修|报案|咨询|电话|手机|身份证|联系|家住|家中|家里|家属|本人|因|与|和|向|对|于|在|及|等|称|说|的|到|为|系|从|已|未|住|将|被|以|就|并|家|要|去|来|是|有|今|昨|两|夫妇|夫妻|一家|一户|签|自|同|经|先生|女士|阿姨|捐|不|没|无|需|男|女|患|诉|认领|陪同|协助|巡查|夜间|夜里|联名|上门|参与|参加|参保|发现|拒绝|同意|到场|多次|长期|房屋|物业|邻里|继承|赡养|停车|纠纷|提供|负责|完成|服务|报名|登记|领取|收到|退还|支付|赔偿|起诉|请求|离婚|去世|住院|独居|残疾|低保|拨打|出生|担任|带领|组织|主动|现场|调解|私自|拖欠|挨户|家门|昨天|今天|上午|下午|之|所)/u;

/** What is said of people who are called 老张 or 小李. */
const spokenOf =
  /^(?:反映|反应|要求|投诉|表示|已|上门|说|称|来电|来访|负责|陪同|协助|联系|与|和|等|去|接待|走访)/u;

/** What a place's or a body's name goes on with: what looked like a person's name is the beginning of one. */
const placeAfter =
  /^(?:镇|路(?!过)|街|村|弄|桥|浜|宅|苑|园|小区|大厦|码头|公路|大道|广场|中心|学校|小学|中学|医院|公司|新村|公寓|花园|泾|塘|港|湾|区|站|大楼|里|坊|阁|庙|居委|社区|街道|派出所|法院|工业|地铁)/u;

/** How people are spoken of: a surname, or a whole name, goes before. */
const titles =
  /(?:阿姨|老伯|老伯伯|伯伯|大伯|叔叔|爷叔|大爷|大叔|大妈|大娘|大姐|大哥|爷爷|奶奶|外公|外婆|阿婆|阿公|阿伯|婆婆|妈妈|老太|老先生|先生|女士|小姐|太太|老师|同志|师傅|同学|医生|护士|律师|法官|警官|民警|书记|主任|经理|校长|所长|科长|站长)/gu;

interface Candidate {
  readonly start: number;
  readonly end: number;
}

function surnameAt(text: string, at: number): number {
  const first = text[at] ?? "";
  if (first < "一") return 0;
  const two = first + (text[at + 1] ?? "");
  if (compoundSurnames.has(two)) return 2;
  if (!singleSurnames.has(first) || wordsLikeNames.has(two)) return 0;
  return joinedBefore[first]?.includes(text[at - 1] ?? "\n") ? 0 : 1;
}

function isGiven(letter: string | undefined): boolean {
  return letter !== undefined && han.test(letter) && !notGiven.has(letter);
}

function ends(rest: string): boolean {
  return !han.test(rest.charAt(0)) || followers.test(rest);
}

/** Where a name that begins here ends, or -1: two or three characters, more with a surname of two. */
function nameEnd(text: string, at: number, isSure: boolean): number {
  const surname = surnameAt(text, at);
  if (surname === 0) return -1;
  const lengths = [2, 1].filter((given) =>
    Array.from({ length: given }, (_, i) => text[at + surname + i]).every(isGiven),
  );
  const all = lengths.map((given) => at + surname + given);
  if (all.some((end) => placeAfter.test(text.slice(end)))) return -1;
  const clean = all.find((end) => ends(text.slice(end)));
  return clean ?? (isSure ? (all[0] ?? -1) : -1);
}

/** A name of another people, 阿依古丽·买买提, or -1. */
function dottedEnd(text: string, at: number): number {
  const match = /^\p{Script=Han}{2,8}(?:[·•・]\p{Script=Han}{2,8})+/u.exec(text.slice(at, at + 30));
  return match ? at + match[0].length : -1;
}

const marked = new RegExp(
  `(?:${markers})(?:姓名|名字|代表)?(?<sign>[:：]\\s*|\\s+|[（(]|为|是|叫|系)?`,
  "gu",
);

/** Names after a word that announces them, and those that are strung to them with 、 or 和. */
function afterMarkers(text: string): Candidate[] {
  return [...text.matchAll(marked)].flatMap((match) => {
    const found: Candidate[] = [];
    const isSure = /^[:：]/u.test(match.groups?.["sign"] ?? "");
    let at = match.index + match[0].length;
    for (;;) {
      const dotted = dottedEnd(text, at);
      const end = dotted > 0 ? dotted : nameEnd(text, at, isSure && found.length === 0);
      if (end < 0) return found;
      found.push({ start: at, end });
      const link = /^(?:[、,，/]\s?|和|与|及|以及)/u.exec(text.slice(end, end + 3));
      if (!link) return found;
      at = end + link[0].length;
    }
  });
}

const before =
  /(?:^|[^\p{Script=Han}]|[向与和对由给找请到是为同叫被及跟帮让]|联系|通知|感谢|走访|慰问|陪同)$/u;

/** A surname or a whole name before a title: the surname beside it, or a whole name where the words before allow one. */
function beforeTitles(text: string): Candidate[] {
  return [...text.matchAll(titles)].flatMap(({ index, 0: title }): Candidate[] => {
    const end = index + title.length;
    for (const length of [4, 3, 2]) {
      const start = index - length;
      const surname = start >= 0 ? surnameAt(text, start) : 0;
      if (surname === 0 || length - surname > 2 || length === surname) continue;
      const isWhole = Array.from(text.slice(start + surname, index)).every(isGiven);
      if (isWhole && before.test(text.slice(Math.max(0, start - 2), start))) return [{ start, end: index }];
    }
    for (const length of [2, 1]) {
      const start = index - length;
      if (start >= 0 && surnameAt(text, start) === length) return [{ start, end }];
    }
    for (const length of [3, 2]) {
      const start = index - length;
      if (start < 0 || surnameAt(text, start) !== 1) continue;
      if (Array.from(text.slice(start + 1, index)).every(isGiven) && /女士|先生/u.test(title))
        return [{ start, end: index }];
    }
    return [];
  });
}

const veiled =
  /(?:某某|某[甲乙丙丁]|某(?![些个种地村公单栋弄处项部])|[×＊*○〇]{1,2}(?![\dA-Za-z×＊*○〇.])|[xX]{1,2}(?![\dA-Za-z]))\p{Script=Han}?/gu;

/** Names that somebody has half hidden: 张某, 张某某, 李××. The surname and what hides the rest. */
function halfHidden(text: string): Candidate[] {
  return [...text.matchAll(veiled)].flatMap(({ index, 0: rest }): Candidate[] => {
    for (const length of [2, 1]) {
      const start = index - length;
      // 长×宽×高× is a size.
      if (start < 0 || /[×*]/u.test(text[start - 1] ?? "") || surnameAt(text, start) !== length) continue;
      const hidden = /^(?:某[某甲乙丙丁]?|[×＊*○〇]{1,2}|[xX]{1,2})/u.exec(rest)?.[0] ?? "";
      return [{ start, end: index + hidden.length }];
    }
    return [];
  });
}

const familiar = /(?<!\p{Script=Han})[老小阿](?=\p{Script=Han})/gu;

/** 老张 and 小李, at the beginning of what is said. */
function familiarly(text: string): Candidate[] {
  return [...text.matchAll(familiar)].flatMap(({ index }): Candidate[] => {
    const isName = surnameAt(text, index + 1) === 1 && spokenOf.test(text.slice(index + 2));
    return isName ? [{ start: index, end: index + 2 }] : [];
  });
}

const besideNumber = new RegExp(
  `(?<![\\p{Script=Han}])(?<is>\\p{Script=Han}{2,4})[\\s(（,，:：]*(?:联系电话|电话|手机号?|身份证号?码?|联系方式|tel)?[\\s:：]*${foundAlready}`,
  "dgiu",
);

/** A name that stands alone beside a number that is personal: 王建国 138…, 请张建国 138… */
function besideNumbers(text: string): Candidate[] {
  return [...text.matchAll(besideNumber)].flatMap(({ indices }): Candidate[] => {
    const [from, most] = indices?.groups?.["is"] ?? [0, 0];
    const start = from + (/[请找由让叫]/u.test(text[from] ?? "") ? 1 : 0);
    const end = nameEnd(text, start, false);
    const rest = text.slice(end, most);
    return end > 0 && end <= most && /^(?:|联系|电话|手机|身份)$/u.test(rest) ? [{ start, end }] : [];
  });
}

const decided = /(?<!\p{Script=Han})(?:不?同意|已阅|已批|批准|核准)\(/gu;

/** Who signed a decision: 同意（王丽华）. */
function behindDecisions(text: string): Candidate[] {
  return [...text.matchAll(decided)].flatMap(({ index, 0: lead }): Candidate[] => {
    const start = index + lead.length;
    const end = nameEnd(text, start, false);
    return end > 0 && text[end] === ")" ? [{ start, end }] : [];
  });
}

/** Whether a surname stands anywhere that isn't the beginning of a word, or a name's dot: most texts end here. */
function mayHoldName(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (surnameAt(text, at) > 0) return true;
  }
  return /[·•・]/u.test(text);
}

/**
 * Finds names of people in free text: after words that announce one (联系人、居民 …), with the way people are spoken of
 * (王阿姨, 张建国先生), half hidden (张某, 李××), alone beside a number that was found, or in brackets behind a decision (同意（王丽华）). `text` is half-width, with
 * numbers found before blanked by `foundAlready`.
 *
 * A name that nothing announces isn't found; nor is one with a rare surname, or a foreign one. On 80 sentences written
 * after the recogniser and before anything was mended by them it found 35 of 43 names (81 %) and took one word for a name
 * (precision 97 %); test/ledger/personal-names.test.ts has them, and what it does now. Street addresses aren't looked for.
 */
export function personalNames(text: string): readonly PersonalSpan[] {
  if (!mayHoldName(text)) return [];
  const found: PersonalSpan[] = [];
  for (const find of [afterMarkers, besideNumbers, behindDecisions, beforeTitles, halfHidden, familiarly]) {
    for (const { start, end } of find(text)) {
      if (!found.some((other) => start < other.end && other.start < end))
        found.push({ kind: "name", start, end });
    }
  }
  return found;
}
