import type { Finding } from "./ledger-error.ts";

/** Warns that a workbook's macros were left aside. */
export const macrosIgnored: Finding = {
  code: "macros-ignored",
  read: "",
  message: {
    zh: "文件含有宏；宏没有运行，只读取了单元格",
    en: "The file has macros; none was run, only cells were read",
  },
  advice: {
    zh: "如果表中的数是宏算出来的，请先在Excel中算好并保存",
    en: "If macros compute figures in it, compute and save them in Excel first",
  },
};

/** Warns that links to other files were not followed. */
export const externalLinksIgnored: Finding = {
  code: "external-links-ignored",
  read: "",
  message: {
    zh: "表中引用了其他文件；没有去取，用的是上次保存的值",
    en: "Cells refer to other files; those weren't fetched, the values last saved are used",
  },
  advice: {
    zh: "如果引用的文件有变动，请在Excel中更新后保存再导入",
    en: "If those files have changed, update and save in Excel, and import again",
  },
};

/** Warns that a file named as a workbook is a web page or XML. */
export const savedAsMarkup: Finding = {
  code: "saved-as-web-page",
  read: "",
  message: {
    zh: "这个文件其实是网页或XML格式的表格，已按显示的文字读取",
    en: "The file is really a table saved as a web page or XML; it was read by the text that it shows",
  },
  advice: {
    zh: "如有疑问，请用Excel打开并另存为.xlsx后再导入",
    en: "If in doubt, open it in Excel, save it as .xlsx, and import that",
  },
};
