/** What Chinese questions are wrapped in, longest first within each alternative: it asks, and says nothing of what. */
const idleWords =
  /请问一下|请问|帮我查一下|帮我|我想知道|我想|想知道|告诉我|查询|查一下|查查|看一下|看看|一下|有多少|是多少|占多少|多少|怎么样|怎样|如何|什么|哪一?个|哪些|哪家|全上海|上海市|全市|本市|上海|[两二三四五六七八九十\d]+个?区|情况|数据|指标|统计|结果|最高|最低|最多|最少|最大|最小|变化|趋势|走势|现在|目前|分别|一共|总共|总体|整体|大约|平均|方面|做到|没有|具体|每个?月的?|的话|之间|其中|关于|以及|居村|居委会?|居民区|社区|街镇|有没有|到底|左右|逐步/gu;
const idleSigns =
  /[的了吗呢吧啊呀嘛是有在和与及或对里中到从去得也都就请我你您看查问比按分各每个项件次家场天月年原为来把被要几哪多少高低大小]/gu;

/** What is left of a Chinese question when its wrapping is taken away, in one piece: 满意度 of 请问满意度是多少？ */
export function unwrapped(text: string): string {
  return text.replace(idleWords, "").replace(/[|\s?？,，。、!！:：]|[的了吗呢吧啊呀]$/gu, "");
}

/** The stretches of Han characters and the English words that are left when what carries no meaning is taken away. */
export function meaningful(text: string): string[] {
  const rest = text.replace(idleWords, "|").replace(idleSigns, "|");
  return rest.match(/\p{Script=Han}{2,}/gu) ?? [];
}
