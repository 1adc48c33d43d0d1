/** The columns that an export of rejected rows adds after a row's own; an import leaves them out again. */
export const rejectColumns = ["未导入原因", "怎么办", "原工作表", "原行号"] as const;
