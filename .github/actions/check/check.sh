#!/usr/bin/env bash
# What the action does: BUDGETLINT_PATHS and BUDGETLINT_OPTIONS hold a path or an option a line.
set -euo pipefail
if ! command -v budgetlint >/dev/null; then
  echo '::error::budgetlint is not installed on this runner; see the input "install" of the action, or the README'
  exit 2
fi
mapfile -t paths < <(sed '/^$/d' <<<"$BUDGETLINT_PATHS")
mapfile -t options < <(sed '/^$/d' <<<"$BUDGETLINT_OPTIONS")
if [ -n "${GITHUB_STEP_SUMMARY-}" ]; then options+=("--format=markdown=$GITHUB_STEP_SUMMARY"); fi
exec budgetlint check --format github "${options[@]}" -- "${paths[@]}"
