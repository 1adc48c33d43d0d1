/** The last day of the site's own rows: 今年 and 上个月 are counted from it, since nothing in them is later. */
export const lastShippedDay = "2024-12-31";
