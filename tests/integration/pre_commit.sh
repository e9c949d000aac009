#!/usr/bin/env bash
# Runs the hooks of .pre-commit-hooks.yaml, through pre-commit, over repositories with good and bad documents.
# usage: pre_commit.sh PROGRAM TOP; exit 77 = skipped.
set -euo pipefail
program=$1 top=$2
if ! command -v pre-commit >/dev/null; then
  echo "SKIPPED: pre-commit is not installed; its hooks were NOT tried" >&2
  exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export HOME=$scratch/home PRE_COMMIT_HOME=$scratch/cache GIT_CONFIG_GLOBAL=$scratch/gitconfig GIT_CONFIG_NOSYSTEM=1
export PATH=$scratch/bin:$PATH
mkdir -p "$HOME" "$scratch"/bin "$scratch"/hooks "$scratch"/documents
ln -s "$program" "$scratch/bin/budgetlint"
git config --global user.name tests
git config --global user.email tests@example.org
git config --global init.defaultBranch main

commit() { git -C "$1" add -A && git -C "$1" commit -qm "$2"; }
fail() { echo "FAILED: $1"; cat "$scratch/out"; exit 1; }
# try HOOK: whether it passes over all documents; what it says is in $scratch/out.
try() { (cd "$scratch/documents" && pre-commit try-repo --all-files --verbose "$scratch/hooks" "$1") >"$scratch/out" 2>&1; }

cp "$top/.pre-commit-hooks.yaml" "$scratch/hooks"
git -C "$scratch/hooks" init -q && commit "$scratch/hooks" hooks
pre-commit validate-manifest "$scratch/hooks/.pre-commit-hooks.yaml"

cp "$top/examples/clean.yaml" "$scratch/documents/good 文本.yaml"
printf 'profile: default\n' >"$scratch/documents/.budgetlint.yaml"
git -C "$scratch/documents" init -q && commit "$scratch/documents" good
for hook in budgetlint budgetlint-all; do
  try "$hook" || fail "$hook refuses a good document"
  grep -q '1 份文档' "$scratch/out" || fail "$hook did not check the document"
done

cp "$top/examples/faulty/cumulative-falls.yaml" "$scratch/documents/bad.yaml"
commit "$scratch/documents" bad
for hook in budgetlint budgetlint-all; do
  if try "$hook"; then fail "$hook accepts a bad document"; fi
  grep -q '^bad.yaml:21:12: BL301' "$scratch/out" || fail "$hook does not say what is wrong"
done
echo "the hooks pass a good document and refuse a bad one"
