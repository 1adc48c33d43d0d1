import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allTables, completeRows } from "../../src/index.ts";
import { hashPerson } from "../../src/ledger/check/hash-person.ts";
import { protectRow } from "../../src/ledger/check/protect-row.ts";
import { orgUnit, visitRecord, volunteerService, volunteerTeam } from "../../src/tables/index.ts";

const salt = "a salt of the district's own";

describe("hashPerson", () => {
  it("is the first half of HMAC-SHA-256 under the salt, marked as ours", () => {
    const expected = createHmac("sha256", salt).update("11010519491231002X").digest("hex").slice(0, 32);
    expect(hashPerson("11010519491231002X", salt)).toBe(`p_${expected}`);
  });

  it("gives one person one hash, however the number is written", () => {
    const hash = hashPerson("11010519491231002X", salt);
    for (const same of [
      "11010519491231002x",
      " 110105 19491231 002X",
      "１１０１０５１９４９１２３１００２Ｘ",
    ]) {
      expect(hashPerson(same, salt)).toBe(hash);
    }
    expect(hashPerson("11010519491231002X", "another district's salt")).not.toBe(hash);
  });

  it("leaves its own hash alone, and hashes anybody else's", () => {
    const hash = hashPerson("1", salt);
    expect(hashPerson(hash, salt)).toBe(hash);
    expect(hashPerson("c4ca4238a0b923820dcc509a6f75849b", salt)).toMatch(/^p_/u);
  });

  it("won't do without a salt", () => {
    expect(() => hashPerson("1", "short")).toThrow("at least 16 characters; got 5");
  });
});

describe("protectRow", () => {
  it("masks free text, hashes people and households, and counts", () => {
    const row = {
      visit_id: "v1",
      org_id: "310115005003",
      household_hash: "3号楼501室",
      purpose: "王阿姨要求装扶手",
      demand: "联系电话13800138000",
    };
    const { row: safe, found } = protectRow(visitRecord, row, { salt });
    expect(safe).toEqual({
      visit_id: "v1",
      org_id: "310115005003",
      household_hash: hashPerson("3号楼501室", salt),
      purpose: "〔姓名〕要求装扶手",
      demand: "联系电话〔电话〕",
    });
    expect(found).toMatchObject({ person: 1, name: 1, phone: 1, "id-number": 0 });
    expect(JSON.stringify({ safe, found })).not.toContain(salt);
  });

  it("changes nothing the second time", () => {
    const row = { service_id: "1", team_id: "t", person_hash: "11010519491231002X", minutes: 60 };
    const once = protectRow(volunteerService, row, { salt });
    const twice = protectRow(volunteerService, once.row, { salt });
    expect(twice.row).toEqual(once.row);
    expect(Object.values(twice.found).every((count) => count === 0)).toBe(true);
  });

  it("hashes a key that is a person's number, the same in every table, and no other key", () => {
    const one = protectRow(volunteerTeam, { team_id: "13800138000", org_id: "a", name: "队" }, { salt });
    const other = protectRow(
      volunteerService,
      { service_id: "1", team_id: "13800138000", person_hash: "x" },
      { salt },
    );
    expect(one.row["team_id"]).toBe(hashPerson("13800138000", salt));
    expect(other.row["team_id"]).toBe(one.row["team_id"]);
    expect(protectRow(volunteerTeam, { team_id: "4111111111111111" }, { salt }).row["team_id"]).toBe(
      "4111111111111111",
    );
  });

  it("leaves public names, but not the numbers in them", () => {
    const row = { team_id: "t", org_id: "a", name: "王阿姨调解工作室（13800138000）" };
    expect(protectRow(volunteerTeam, row, { salt }).row["name"]).toBe("王阿姨调解工作室（〔电话〕）");
    expect(protectRow(orgUnit, { org_id: "1", name: "和平里居民委员会" }, { salt }).row["name"]).toBe(
      "和平里居民委员会",
    );
  });

  it("keeps a kind only where somebody says so", () => {
    const row = { visit_id: "v", org_id: "a", purpose: "王阿姨13800138000", household_hash: "501" };
    const { row: safe, found } = protectRow(visitRecord, row, { salt, keep: ["phone", "person"] });
    expect(safe).toMatchObject({ purpose: "〔姓名〕13800138000", household_hash: "501" });
    expect(found).toMatchObject({ phone: 0, person: 0, name: 1 });
  });

  it("lets no mobile number through in any text of any table", () => {
    const tables = fc.constantFrom(...allTables);
    fc.assert(
      fc.property(tables, fc.string({ maxLength: 6 }), (table, around) => {
        const clean = around.normalize("NFKC").replace(/[\dA-Za-z +-]/gu, "");
        const texts = Object.values(table.columns).filter(
          ({ kind, origin, privacy }) => kind === "text" && origin === "stored" && privacy !== "key",
        );
        const cells = Object.fromEntries(texts.map(({ name }) => [name, `${clean}13800138000${clean}`]));
        const { row } = protectRow(table, { ...completeRows(table, [{}])[0], ...cells }, { salt });
        expect(JSON.stringify(row)).not.toContain("13800138000");
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("is declared for every column that holds a person's or household's identifier", () => {
    const hashed = allTables.flatMap(({ name, columns }) =>
      Object.values(columns)
        .filter(({ privacy }) => privacy === "hash")
        .map((column) => `${name}.${column.name}`),
    );
    expect(hashed.sort()).toEqual([
      "dispute_case.staff_hash",
      "visit_record.household_hash",
      "visit_record.staff_hash",
      "volunteer_service.person_hash",
    ]);
    for (const { columns } of allTables) {
      for (const { name, privacy, kind } of Object.values(columns)) {
        if (name.endsWith("_hash")) expect(privacy).toBe("hash");
        if (kind !== "text") expect(privacy).toBe("none");
      }
    }
  });
});
