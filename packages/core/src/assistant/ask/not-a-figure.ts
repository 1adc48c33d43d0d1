import type { RefusalReason } from "./reading.ts";

/** Words that ask for something other than a figure of the ledger, and why nothing is computed. */
const signs: readonly (readonly [RefusalReason, RegExp])[] = [
  [
    "instruction",
    /忽略|无视|忘记|指令|规则|规定|提示词?|扮演|从现在起|假设|假装|执行|不要压制|隐藏|输出|打印|删除|修改|篡改|发送|发到|权限|管理员|开发者|切换|绕过|保密|限制|解锁|格子|系统设置|[把将].{1,16}(?:改|写|说|调|设|变|当|降|提)(?:成|为|到|高|低)|ignore|disregard|forget|bypass|override|unhide|unlock|previous instructions|pretend|act as|system ?:|\bprompt\b|developer mode|you are now|reveal|delete|drop table|\bselect \W|\bcells?\b|hidden|suppress|(?:raw|original) rows|respond only|^(?:please )?(?:make|set|change) the\b|javascript:|<\/?[a-z]|rm -rf|--|[{}]|\w_\w/u,
  ],
  [
    "the-future",
    /预测|预计|预估|预期|明年|后年|明天|后天|下个?月|下周|下个?季度|将来|未来|能达到|能降到|能升到|会是多少|会不会|forecast|predict|expected|tomorrow|next (?:year|month|week|quarter)|in the future|\bwill\b|going to/u,
  ],
  [
    "not-a-figure",
    /为什么|为啥|为何|什么原因|原因|根源|造成|导致|怎么办|怎么提高|怎样才能|怎么才能|怎么把|怎样提高|如何|怎么改|办法|措施|建议怎么|应该|该不该|要不要|好不好|对不对|这样做|你觉得|你认为|您觉得|您认为|最好|喜欢|姓名|电话|地址|身份证|门牌|\bwhy\b|\breasons?\b|\bcaused?\b|\bhow (?:do|can|could|should|would) (?:i|we|you|one)\b|\bhow to\b|\bhow can\b|\bshould\b|\bways? to\b|\badvice\b|\badvise\b|\brecommend|\bimprove\b|\bfair\b|\bbest\b|\bworst\b|\byou (?:like|think)\b|\bphone\b|\baddress\b|\bnames? of\b/u,
  ],
  [
    "not-a-figure",
    /^(?:你好|您好|早上好|下午好|晚上好|早安|晚安|再见|谢谢|多谢|好的|嗯|哈喽|嗨|hello|hi|hey|thanks?|thank you|bye|goodbye|good (?:morning|afternoon|evening|night)|how are you|ok|okay)[\s!！。，,.?？]*$|几点|几号|星期几|写一?[份个篇封首张]|起草|拟一?[份个篇]|翻译|画一?[幅张个]|做一?[张份个]|讲个|唱首?|背一?首|聊天|推荐|预约|\d\s*[+*×÷/乘加减除]以?\s*\d|what time|what day|\bwrite\b|\bdraft\b|\btranslate\b|\bsummari[sz]e\b|\bdraw\b|\btell me a\b|\d ?(?:\+|\*|times|plus|minus) ?\d/u,
  ],
];

/** Why the question asks for no figure of this ledger; null when nothing in it says so. */
export function notAFigure(text: string): RefusalReason | null {
  return signs.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
