#!/usr/bin/env bash
# Installs what package-lock.json names, in a folder of the build, and runs schemas.mjs and reports.mjs there.
# usage: run.sh PROGRAM TOP BUILD_FOLDER; exit 77 = skipped.
set -euo pipefail
program=$1 top=$2 folder=$3
if ! command -v npm >/dev/null; then
  echo "SKIPPED: npm is not installed; schemas and reports were NOT checked with ajv, Sarif.Multitool and @actions/core" >&2
  exit 77
fi
mkdir -p "$folder"
cp "$top"/tests/npm/{package.json,package-lock.json,.npmrc,*.mjs,*.xsd} "$folder"
if ! (cd "$folder" && npm ci --silent --no-audit --no-fund); then
  echo "SKIPPED: npm could not install the validators; schemas and reports were NOT checked with them" >&2
  exit 77
fi
chmod u+x "$folder/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
node "$folder/schemas.mjs" "$program" "$top"
node "$folder/reports.mjs" "$program" "$top"
