#!/usr/bin/env bash
# Installs what package-lock.json names, in a folder of the build, and runs schemas.mjs there.
# usage: run.sh PROGRAM TOP BUILD_FOLDER; exit 77 = skipped.
set -euo pipefail
program=$1 top=$2 folder=$3
if ! command -v npm >/dev/null; then
  echo "SKIPPED: npm is not installed; the JSON Schemas were NOT checked with ajv" >&2
  exit 77
fi
mkdir -p "$folder"
cp "$top"/tests/npm/{package.json,package-lock.json,.npmrc,schemas.mjs} "$folder"
if ! (cd "$folder" && npm ci --silent --no-audit --no-fund); then
  echo "SKIPPED: npm could not install ajv; the JSON Schemas were NOT checked with it" >&2
  exit 77
fi
exec node "$folder/schemas.mjs" "$program" "$top"
