import type { RefusalReason } from "./reading.ts";

/** Words that ask for something other than a figure of the ledger, and why nothing is computed. */
const signs: readonly (readonly [RefusalReason, RegExp])[] = [
  [
    "instruction",
    /忽略|无视|忘记|指令|规则|提示词|扮演|从现在起|假设|假装|执行|不要压制|被隐藏|隐藏的|输出|删除|修改|发送|发到|ignore|disregard|forget|previous instructions|pretend|system ?:|developer mode|you are now|reveal|delete|drop table|hidden (?:numbers|cells|rows)|suppressed|raw rows|<\/?[a-z]|rm -rf|--|[{}]/u,
  ],
  [
    "the-future",
    /预测|预计|预估|明年|明天|后天|下个?月|下周|下季度|将来|未来|forecast|predict|tomorrow|next (?:year|month|week|quarter)|in the future/u,
  ],
  [
    "not-a-figure",
    /为什么|为何|什么原因|原因|怎么办|怎么提高|怎样提高|如何提高|怎么改|建议怎么|是谁|谁是|姓名|电话|地址|身份证|门牌|\bwhy\b|\breasons?\b|\bhow (?:do|can|should) (?:i|we)\b|\bshould we\b|\bwho is\b|\bphone\b|\baddress\b|\bnames? of\b/u,
  ],
];

const provinces =
  "北京|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|广州|深圳|杭州|南京|苏州|武汉|成都|西安|宁波|厦门|青岛|大连|沈阳|长沙|郑州|全国";
const abroad =
  "beijing|tianjin|chongqing|guangzhou|shenzhen|hangzhou|nanjing|suzhou|wuhan|chengdu|xi'an|hong kong|macau|taiwan|tokyo|london|paris|new york|singapore|china|nationwide|national";
const elsewhere = new RegExp(
  `(?:${provinces})(?!路|东路|西路|南路|北路|中路|街道|新村)|\\b(?:${abroad})\\b`,
  "u",
);

/** Why the question asks for no figure of this ledger; null when nothing in it says so. Places elsewhere are looked for when the ledger's own are taken out. */
export function notAFigure(text: string): RefusalReason | null {
  return signs.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether the question names a place that the ledger doesn't cover. */
export function isElsewhere(text: string): boolean {
  return elsewhere.test(text);
}
