// Runs the queries of a page on a folder of copies, and prints what those with a name give, as JSON.
"use strict";
const { readFileSync } = require("fs");
const { DuckDBInstance } = require("@duckdb/node-api");

const [page, copies, tables] = process.argv.slice(2);
const queries = [...readFileSync(page, "utf8").matchAll(/^```sql ?(\w*)\n([^]*?)^```$/gm)];

async function main() {
  const base = await DuckDBInstance.create(":memory:");
  const connection = await base.connect();
  const found = {};
  for (const [, name, query] of queries) {
    const here = query.replace("copies/", `${copies}/`).replace("tables/", `${tables}/`);
    const answer = await connection.runAndReadAll(here);
    if (name) { found[name] = answer.getRowsJson(); }
  }
  console.log(JSON.stringify(found));
}

main();
