import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { allTables } from "../../src/index.ts";
import { importStream } from "../../src/ledger/import-stream.ts";
import { recurring } from "../../src/ledger/recurring.ts";

const counts = vi.hoisted(() => ({ read: 0, judged: 0, masked: 0 }));

vi.mock(import("../../src/ledger/values/read-cell.ts"), async (original) => {
  const { readCell } = await original();
  return {
    readCell(...given) {
      counts.read++;
      return readCell(...given);
    },
  };
});

vi.mock(import("../../src/ledger/find/row-words.ts"), async (original) => {
  const words = await original();
  return {
    ...words,
    maySetAside(text) {
      counts.judged++;
      return words.maySetAside(text);
    },
  };
});

vi.mock(import("../../src/ledger/check/personal-data.ts"), async (original) => {
  const personal = await original();
  return {
    ...personal,
    maskPersonalData(...given) {
      counts.masked++;
      return personal.maskPersonalData(...given);
    },
  };
});

const rows = 12_000;
const header = "任务编号,居村编号,部门编号,任务名称,下达日期,完成日期,来源,用时（分钟）";

/** A ledger whose columns say few things, but for its key. */
function ledger(): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const [month, day] = [1 + (i % 12), 1 + (i % 28)];
    const origin = ["清单内", "清单外", "自愿"][i % 3] ?? "";
    const cells = [`T${i}`, `3101${i % 40}`, `D${i % 9}`, `报送第${i % 97}期统计表`];
    return [...cells, `2024-${month}-${day}`, `2025年${month}月${day}日`, origin, i % 300].join(",");
  });
  return [header, ...lines].join("\n");
}

const distinct = 40 + 9 + 97 + 12 * 28 + 12 * 28 + 3 + 300;

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

describe("an import of a ledger that says the same few things again and again", () => {
  it("reads, judges and masks each text of a column once", async () => {
    const { is, account } = await importStream("任务.csv", bytesOf(ledger()), {
      tables: allTables,
      salt: "sixteen letters or more",
      sink: { accept: () => undefined, reject: () => undefined, report: () => undefined },
    });
    expect({ is, accepted: account?.accepted }).toEqual({ is: "read", accepted: rows });
    // The key is new in every row; nothing else is.
    expect(counts.read).toBeGreaterThanOrEqual(rows);
    expect(counts.read).toBeLessThan(rows + 2 * distinct);
    expect(counts.judged).toBeLessThan(2 * distinct);
    expect(counts.masked).toBeLessThan(2 * distinct);
  });
});

describe("recurring", () => {
  it("gives what the function gives, whatever comes again", () => {
    const cells = fc.array(
      fc.oneof(fc.string({ maxLength: 70 }), fc.constantFrom("是", "否", "1"), fc.integer()),
    );
    const memory = { texts: 5, length: 12, trial: 8 };
    fc.assert(
      fc.property(cells, (given) => {
        const shown = recurring((cell: string | number) => `${typeof cell} ${cell}`, memory);
        for (const cell of given) expect(shown(cell)).toBe(`${typeof cell} ${cell}`);
      }),
    );
  });

  it("calls the function once for each text, while they are few and come again", () => {
    const read = vi.fn((text: string) => text.length);
    const remembering = recurring(read);
    for (let i = 0; i < 20_000; i++) remembering(`第${i % 50}个`);
    expect(read).toHaveBeenCalledTimes(50);
  });

  it("forgets a column whose texts hardly come again, and remembers no more than it may of any other", () => {
    const read = vi.fn((text: string) => text.length);
    const forgetting = recurring(read);
    for (let i = 0; i < 5000; i++) forgetting(`T${i}`);
    forgetting("T1");
    expect(read).toHaveBeenCalledTimes(5001);
    const few = vi.fn((text: string) => text.length);
    const bounded = recurring(few, { texts: 2, length: 3, trial: Infinity });
    for (const text of ["一", "二", "三", "一", "二", "三", "四个字的", "四个字的"]) bounded(text);
    expect(few).toHaveBeenCalledTimes(6);
  });
});
