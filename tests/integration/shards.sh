#!/usr/bin/env bash
# One run over 500 documents against the same run spread by GNU parallel, with other jobs and with other orders of paths:
# every report must come out the same, byte for byte.
# usage: shards.sh PROGRAM GENERATOR; exit 77 = skipped.
set -euo pipefail
program=$(realpath "$1") generator=$(realpath "$2")
if ! command -v parallel >/dev/null; then
  echo "SKIPPED: GNU parallel is not installed; spreading a run was NOT tried" >&2
  exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C.UTF-8 PARALLEL_HOME=$scratch/parallel
mkdir -p "$PARALLEL_HOME"
cd "$scratch"

"$generator" documents 500
# Some departments hand in a project of another one, or their document twice, or break a sum.
cp documents/0000/000003.yaml documents/0004/again.yaml
sed 's/^\(  编码\|  code\): .*/\1: "123456"/' documents/0001/000104.yaml >documents/0002/copied.yaml
for file in documents/0003/00030*.yaml; do sed -i 's/10月底: .*/10月底: 0.01/' "$file"; done

fail() { echo "FAILED: $1"; exit 1; }
# check NAME OPTIONS…: a report in $NAME; the exit status must be that of findings.
check() {
  local name=$1 status=0
  shift
  "$program" check "$@" >"$name" 2>/dev/null || status=$?
  [ "$status" = 1 ] || fail "$name ends with $status"
}

for format in concise jsonl json sarif; do
  check "one.$format" --format "$format" --jobs 1 documents
  for jobs in 2 8; do
    check "jobs.$format" --format "$format" --jobs "$jobs" documents
    cmp "one.$format" "jobs.$format" || fail "$jobs jobs make another $format report"
  done
  find documents -name '*.yaml' | shuf | tr '\n' '\0' >list
  check "shuffled.$format" --format "$format" --files-from list -0
  cmp "one.$format" "shuffled.$format" || fail "the order of paths makes another $format report"
done
grep -q BL901 one.concise || fail "nothing is found across documents"

for count in 1 4 16; do
  rm -f part.*
  # Findings make a part exit with 1, and parallel with the number of such parts.
  seq "$count" | parallel --jobs 2 "'$program' check --shard {}/$count --format jsonl --jobs 1 documents >part.{}" || true
  for format in concise json sarif; do
    status=0
    "$program" merge --format "$format" part.* >"merged.$format" || status=$?
    [ "$status" = 1 ] || fail "merge of $count parts ends with $status"
    cmp "one.$format" "merged.$format" || fail "$count parts make another $format report"
  done
done
echo "500 documents: the same reports for 1, 2 and 8 jobs, shuffled paths, and 1, 4 and 16 parts spread by GNU parallel"
