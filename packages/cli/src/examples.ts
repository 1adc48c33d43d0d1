import type { Text } from "@unburden/core";

const of = (zh: string, en: string): Text => ({ zh: `\n例子：\n${zh}\n`, en: `\nExamples:\n${en}\n` });

/** What stands under each command's help. */
export const examples = {
  unburden: of(
    `  unburden generate city && unburden metrics city
  unburden serve city.duckdb`,
    `  unburden generate city && unburden metrics city
  unburden serve city.duckdb`,
  ),
  check: of(
    `  unburden check 7月/*.xlsx --rejects 要改的
  cat 台账.csv | unburden check -
  unburden check 7月 --json | jq .totals`,
    `  unburden check july/*.xlsx --rejects to-correct
  cat ledger.csv | unburden check -
  unburden check july --json | jq .totals`,
  ),
  metrics: of(
    `  unburden metrics --list
  unburden metrics city --metric subtract.meeting-hours --by district,month --format csv
  unburden metrics ledger.duckdb --period 2024-q3 --json`,
    `  unburden metrics --list
  unburden metrics city --metric subtract.meeting-hours --by district,month --format csv
  unburden metrics ledger.duckdb --period 2024-q3 --json`,
  ),
  draw: of(
    `  unburden draw --points 100 --seed 2024年7月5日公布 --json > 抽取.json
  unburden draw --verify 抽取.json`,
    `  unburden draw --points 100 --seed "announced on 5 July 2024" --json > draw.json
  unburden draw --verify draw.json`,
  ),
  report: of(
    `  unburden report 7月 --period 2024-q3 > 简报.md
  unburden report ledger.duckdb --format docx -o 简报.docx`,
    `  unburden report july --period 2024-q3 > brief.md
  unburden report ledger.duckdb --format docx -o brief.docx`,
  ),
  generate: of(
    `  unburden generate city --rows 1_000_000 --format parquet
  unburden generate city.duckdb
  unburden generate - --table hotline_ticket | head`,
    `  unburden generate city --rows 1_000_000 --format parquet
  unburden generate city.duckdb
  unburden generate - --table hotline_ticket | head`,
  ),
  serve: of(
    `  unburden serve city.duckdb
  UNBURDEN_TOKEN=$(openssl rand -hex 32) unburden serve city --host 0.0.0.0`,
    `  unburden serve city.duckdb
  UNBURDEN_TOKEN=$(openssl rand -hex 32) unburden serve city --host 0.0.0.0`,
  ),
} as const satisfies Record<string, Text>;
