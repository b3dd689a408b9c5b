#!/usr/bin/env bash
# run.sh TEST BINARY FOLDER: installs what package-lock.json pins into FOLDER, unless it is there, and runs TEST.mjs in the system's
# Chromium. Exit status 77, which ctest counts as skipped: no browser or no npm on this machine.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
test=$here/$1.mjs
binary=$(realpath -- "$2")
mkdir -p "$3"
folder=$(realpath -- "$3")

for program in node npm /usr/bin/chromium; do
  command -v "$program" >/dev/null || { echo "skipped: no $program on this machine"; exit 77; }
done
if ! cmp -s "$here/package-lock.json" "$folder/installed.json"; then
  cp "$here/package.json" "$here/package-lock.json" "$folder"
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund)
  cp "$here/package-lock.json" "$folder/installed.json"
fi
exec node "$test" "$binary" "$folder"
