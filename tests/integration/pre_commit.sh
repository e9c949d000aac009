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
unset "${!GIT_@}"
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

# A YAML file that is no document: refused by name, passed over in a folder.
git -C "$scratch/documents" rm -q bad.yaml
printf 'services: {}\n' >"$scratch/documents/services.yaml"
commit "$scratch/documents" other
if try budgetlint; then fail "budgetlint takes any YAML file for a document"; fi
grep -q '^services.yaml:1:1: BL008' "$scratch/out" || fail "budgetlint does not say that a file is no document"
try budgetlint-all || fail "budgetlint-all does not skip what is no document"

# A name that reads like an option is the name of a file.
cp "$top/examples/faulty/cumulative-falls.yaml" "$scratch/documents/bad.yaml"
printf 'severity: {all: off}\n' >"$scratch/documents/.evil.yaml"
cp "$top/examples/clean.yaml" "$scratch/documents/--config=.evil.yaml"
commit "$scratch/documents" evil
if try budgetlint; then fail "budgetlint takes a file for an option"; fi
git -C "$scratch/documents" rm -qf -- bad.yaml .evil.yaml --config=.evil.yaml
commit "$scratch/documents" good

# As configured by a user: files: narrows, and git itself asks the hook.
cat >"$scratch/documents/.pre-commit-config.yaml" <<END
repos:
  - repo: $scratch/hooks
    rev: $(git -C "$scratch/hooks" rev-parse HEAD)
    hooks:
      - {id: budgetlint-fix, files: ^budgets/}
END
mkdir "$scratch/documents/budgets"
cd "$scratch/documents"
pre-commit install >/dev/null
commit . configuration >"$scratch/out" 2>&1 || fail "files: does not narrow the hook"
cp "$top/examples/faulty/cumulative-falls.yaml" budgets/bad.yaml
if commit . bad >"$scratch/out" 2>&1; then fail "git commits a bad document"; fi
grep -q '^budgets/bad.yaml:21:12: BL301' "$scratch/out" || fail "git does not say what is wrong"
git rm -qf budgets/bad.yaml
mkdir -p budgets
sed 's/^预算合计: /预算合计：/' "$top/examples/clean.yaml" >budgets/mended.yaml
if commit . mended >"$scratch/out" 2>&1; then fail "git commits what the hook has just changed"; fi
cmp budgets/mended.yaml "$top/examples/clean.yaml" || fail "--fix does not mend the document"
commit . mended >"$scratch/out" 2>&1 || fail "git does not commit what the hook has mended"
echo "the hooks pass good documents, refuse bad ones and mend what --fix can mend"
