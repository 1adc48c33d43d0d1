import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { once } from "node:events";
import { writeXlsx } from "hucre/xlsx";

const header = "任务编号,居村编号,部门编号,任务名称,下达日期,要求完成日期,完成日期,来源,用时（分钟）";
const origins = ["清单内", "一事一报通过", "清单外", "自愿", "防汛防台"];
const units = ["310101002001", "310115005003", "310114401008", "310107102034", "310115014039"];
const linesAChunk = 5000;

const cellsOf = (line: string): (string | null)[] =>
  line.split(",").map((cell) => (cell === "" ? null : cell));

const two = (value: number): string => String(value).padStart(2, "0");

function line(i: number): string {
  const [month, day] = [1 + (i % 12), 1 + (i % 28)];
  const done = i % 3 === 0 ? "" : `2024/${month}/${Math.min(28, day + 2)}`;
  return [
    `T${i}`,
    units[i % units.length],
    `D${i % 40}`,
    `报送第${i % 97}期统计表`,
    `2024-${two(month)}-${two(day)}`,
    `2024年${month}月28日`,
    done,
    origins[i % origins.length],
    1 + (i % 300),
  ].join(",");
}

/** Writes a ledger of tasks handed down, dates in three forms, categories in the words that clerks use. */
export async function writeCsvLedger(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${header}\r\n`);
  for (let from = 0; from < rows; from += linesAChunk) {
    const lines = Array.from({ length: Math.min(linesAChunk, rows - from) }, (_, i) => line(from + i));
    if (!file.write(`${lines.join("\r\n")}\r\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

/** Writes the same ledger as a workbook of one sheet, the minutes as numbers. */
export async function writeXlsxLedger(path: string, rows: number): Promise<void> {
  const body = Array.from({ length: rows }, (_, i) => {
    const cells = cellsOf(line(i));
    return [...cells.slice(0, -1), Number(cells.at(-1))];
  });
  await writeFile(path, await writeXlsx({ sheets: [{ name: "任务", rows: [cellsOf(header), ...body] }] }));
}
