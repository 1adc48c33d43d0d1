import type { DefaultTheme } from "vitepress";

/**
 * Cuts a text into words; Chinese, which has no spaces, into pairs of characters: 中位数 gives 中位 and 位数. It is sent to
 * the browser as text, and so may use nothing from outside itself.
 */
function tokenize(text: string): string[] {
  const runs = text.toLowerCase().match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu) ?? [];
  return runs.flatMap((run) => {
    const letters = Array.from(run);
    if (!/\p{Script=Han}/u.test(run) || letters.length < 3) return [run];
    return letters.slice(1).map((letter, i) => `${letters[i] ?? ""}${letter}`);
  });
}

const texts = {
  button: { buttonText: "搜索", buttonAriaLabel: "搜索" },
  modal: {
    displayDetails: "显示详细内容",
    resetButtonTitle: "清除",
    backButtonTitle: "关闭",
    noResultsText: "没有找到：",
    footer: {
      selectText: "打开",
      selectKeyAriaLabel: "回车",
      navigateText: "上下移动",
      navigateUpKeyAriaLabel: "上箭头",
      navigateDownKeyAriaLabel: "下箭头",
      closeText: "关闭",
      closeKeyAriaLabel: "Esc",
    },
  },
};

/** Search over the pages' own index, without asking any server. */
export const search: NonNullable<DefaultTheme.Config["search"]> = {
  provider: "local",
  options: {
    locales: { root: { translations: texts } },
    miniSearch: {
      options: { tokenize },
      searchOptions: {
        combineWith: "AND",
        prefix: true,
        fuzzy: (term: string) => (/\p{Script=Han}/u.test(term) ? false : 0.2),
        boost: { title: 4, text: 2, titles: 1 },
      },
    },
  },
};
