#!/usr/bin/env bash
# Runs what the GitHub action runs, over good and bad documents and inputs that are out to do harm.
# usage: github_action.sh PROGRAM TOP
set -euo pipefail
program=$1 top=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin"
unset GITHUB_STEP_SUMMARY
action=$top/.github/actions/check/check.sh
fail() { echo "FAILED: $1"; cat "$scratch/out"; exit 1; }
# expect STATUS PATHS [OPTIONS]
expect() {
  local status=0
  (cd "$scratch" && BUDGETLINT_PATHS=$2 BUDGETLINT_OPTIONS=${3-} PATH=$scratch/bin:/usr/bin:/bin "$action") >"$scratch/out" 2>&1 || status=$?
  [ "$status" = "$1" ] || fail "exit status $status instead of $1 for paths '$2', options '${3-}'"
}
cp "$top/examples/clean.yaml" "$scratch/good 文本.yaml"
cp "$top/examples/faulty/cumulative-falls.yaml" "$scratch/bad.yaml"

if ! PATH=/usr/bin:/bin command -v budgetlint >/dev/null; then
  expect 2 'good 文本.yaml'
  grep -q '^::error::budgetlint is not installed' "$scratch/out" || fail "does not say that the program is missing"
fi
ln -s "$program" "$scratch/bin/budgetlint"
expect 0 'good 文本.yaml'
expect 1 $'good 文本.yaml\nbad.yaml\n'
grep -q '^::error title=BL301 .*file=bad.yaml,line=21' "$scratch/out" || fail "does not annotate the fault"
expect 0 bad.yaml $'--fail-on=never\n--format=sarif=own.sarif'
[ -s "$scratch/own.sarif" ] || fail "writes no second report"
GITHUB_STEP_SUMMARY="$scratch/the summary" expect 1 bad.yaml
grep -q BL301 "$scratch/the summary" || fail "writes no summary"
# shellcheck disable=SC2016
expect 2 '$(touch ran); `touch ran`; "; touch ran'
expect 2 '--fix'
[ ! -e "$scratch/ran" ] || fail "runs what an input says"
cmp -s "$top/examples/faulty/cumulative-falls.yaml" "$scratch/bad.yaml" || fail "takes a path for an option"
echo "the action passes a good document and annotates a bad one"
