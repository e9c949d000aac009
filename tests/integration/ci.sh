#!/usr/bin/env bash
# Runs the steps of the GitHub action and the scripts of the GitLab example as a runner would, over good and bad documents.
# usage: ci.sh PROGRAM TOP; exit 77 = skipped.
set -euo pipefail
program=$1 top=$2
if ! python3 -c 'import yaml' 2>/dev/null; then
  echo "SKIPPED: python3-yaml is not installed; the steps of the GitHub action and the examples for CI were NOT tried" >&2
  exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PATH=$scratch/bin:$PATH LC_ALL=C.UTF-8
mkdir -p "$scratch"/bin "$scratch"/work "$scratch/good one" "$scratch"/bad
ln -s "$program" "$scratch/bin/budgetlint"
cp "$top/examples/clean.yaml" "$scratch/good one/document.yaml"
cp "$top/examples/faulty/cumulative-falls.yaml" "$scratch/bad/document.yaml"

fail() { echo "FAILED: $1"; cat "$scratch/out"; exit 1; }
says() { grep -qF -- "$1" "$scratch/out" || fail "$2"; }
# field FILE KEY…: what stands there; of lists and mappings a line for each entry or key.
field() {
  python3 -c 'import sys, yaml
value = yaml.safe_load(open(sys.argv[1], encoding="utf-8"))
for key in sys.argv[2:]: value = value[int(key) if key.isdigit() else key]
print("\n".join(value) if isinstance(value, (list, dict)) else value)' "$@"
}
# in_folder FOLDER SCRIPT: the exit status of the script there; what it says is in $scratch/out.
in_folder() {
  local status=0
  (cd "$1" && bash --noprofile --norc -eo pipefail "$2") >"$scratch/out" 2>&1 || status=$?
  echo "$status"
}

# The steps of the action. A runner puts inputs into env and nowhere else: a script that holds ${{ runs what an input says.
action=$top/.github/actions/check/action.yml
field "$action" runs steps 0 run >"$scratch/install"
field "$action" runs steps 1 run >"$scratch/check"
: >"$scratch/out"
# shellcheck disable=SC2016
if grep -F '${{' "$scratch/install" "$scratch/check"; then fail "the action writes inputs into a script"; fi
for name in paths options; do
  [ "$(field "$action" runs steps 1 env "BUDGETLINT_${name^^}")" = "\${{ inputs.$name }}" ] || fail "the action loses $name"
done
# act STEP [PATHS [OPTIONS]]: the exit status of the step.
act() {
  BUDGETLINT_PATHS=${2-$(field "$action" inputs paths default)} BUDGETLINT_OPTIONS=${3-$(field "$action" inputs options default)} \
    GITHUB_STEP_SUMMARY=$scratch/summary GITHUB_ACTION_PATH=${tree-$top}/.github/actions/check in_folder "$scratch" "$scratch/$1"
}
[ "$(tree=/nowhere act install)" = 0 ] || fail "the action installs what is there"
[ "$(act check)" = 1 ] || fail "the action passes over a bad document"
says '::error title=BL301 cumulative-decreases,file=bad/document.yaml,line=21,' "the action does not annotate"
[ "$(act check 'good one')" = 0 ] || fail "the action refuses a good document"
[ "$(act check bad --fail-on=never)" = 0 ] || fail "the action does not hear options"

# The example of a workflow uses the action, with inputs that it has.
workflow=$top/examples/ci/github-workflow.yml
[[ $(field "$workflow" jobs check steps 1 uses) == OWNER/BUDGETLINT/.github/actions/check@* ]] || fail "the workflow uses another action"
field "$action" inputs >"$scratch/inputs"
for name in $(field "$workflow" jobs check steps 1 with); do
  grep -qx "$name" "$scratch/inputs" || fail "the workflow uses an input that the action lacks: $name"
done

# The example for GitLab leaves the reports that it announces, whether the job fails or not.
gitlab=$top/examples/ci/gitlab-ci.yml
[ "$(field "$gitlab" budgetlint artifacts when)" = always ] || fail "GitLab drops the reports of a job that failed"
field "$gitlab" budgetlint before_script >"$scratch/prepare"
bash -n "$scratch/prepare"
grep -q '/\.ci/install$' "$scratch/prepare" || fail "the job for GitLab does not install budgetlint"
field "$gitlab" budgetlint script >"$scratch/script"
quality=$(field "$gitlab" budgetlint artifacts reports codequality) junit=$(field "$gitlab" budgetlint artifacts reports junit)
for folder in 'good one' bad; do
  status=$(in_folder "$scratch/$folder" "$scratch/script")
  [ "$status" = "$([ "$folder" = bad ] && echo 1 || echo 0)" ] || fail "the job for GitLab ends with $status in $folder"
  python3 -m json.tool "$scratch/$folder/$quality" >/dev/null
  python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$scratch/$folder/$junit"
done
grep -q '"check_name": "BL301"' "$scratch/bad/$quality" || fail "the code quality report lacks the finding"
grep -q '<failure' "$scratch/bad/$junit" || fail "the test report lacks the finding"

# .ci/install, among programs that only note how they were called.
mkdir -p "$scratch/tools" "$scratch/copy"
cp -r "$top/.ci" "$top/.github" "$top/README.md" "$scratch/copy"
for tool in bash dirname sed; do ln -s "$(command -v "$tool")" "$scratch/tools"; done
for tool in apt-get cmake; do
  printf '#!/bin/sh\necho "%s $*" >>"%s"\n' "$tool" "$scratch/calls" >"$scratch/tools/$tool"
  chmod +x "$scratch/tools/$tool"
done
: >"$scratch/calls"
[ "$(PATH=$scratch/tools tree=$scratch/copy act install . "")" = 0 ] || fail "the action cannot install budgetlint"
cp "$scratch/calls" "$scratch/out"
says 'apt-get install -y g++ cmake' ".ci/install leaves out the packages that the README names"
[ "$(sed -n '$p' "$scratch/out")" = 'cmake --install build/install' ] || fail ".ci/install does not end by installing"
echo "the action and the job for GitLab pass good documents and refuse bad ones"
