#!/usr/bin/env node
// Starts the program of the package for this platform, and ends as it ends.
"use strict";
const { spawnSync } = require("child_process");

const platform = `@claimtier/${process.platform}-${process.arch}`;

function program() {
  try {
    return require.resolve(`${platform}/bin/claimtier`);
  } catch {
    console.error(`claimtier: ${platform} is not installed. Either there is no build for this platform, or npm was told ` +
                  "to leave optional dependencies out (--omit=optional).");
    process.exit(2);
  }
}

const done = spawnSync(program(), process.argv.slice(2), { stdio: "inherit" });
if (done.error) {
  console.error(`claimtier: ${done.error.message}`);
  process.exit(2);
}
if (done.signal) process.kill(process.pid, done.signal);
process.exit(done.status);
