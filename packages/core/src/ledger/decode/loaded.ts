import { Refusal } from "./ledger-error.ts";

/** A reader's module, once it is there. One that can't be loaded is no fault of the file. @throws Refusal `reader-not-loaded` */
export async function loaded<Module>(module: Promise<Module>): Promise<Module> {
  try {
    return await module;
  } catch (fault) {
    throw new Refusal({
      code: "reader-not-loaded",
      read: String(fault),
      message: {
        zh: "读取这种文件的程序没有加载成功，文件本身没有问题",
        en: "The program that reads such files couldn't be loaded; nothing is wrong with the file",
      },
      advice: {
        zh: "请刷新页面后再试；仍不行时，把表格另存为“CSV UTF-8”导入",
        en: "Reload the page and try again, or save the table as “CSV UTF-8” and import that",
      },
    });
  }
}
