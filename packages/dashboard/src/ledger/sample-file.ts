/** Where the site keeps a made-up workbook to try the page with. */
export const sampleAddress = "ledger/sample.xlsx";

/** Its name among a reader's imports: whoever sees it there knows that it is made up. */
export const sampleName = "合成样例-黄浦区-2024年8月.xlsx";
