#!/usr/bin/env bash
# Times the whole program against others on the same files, in one run of hyperfine, and prints ratios.
# usage: compare.sh PROGRAM BENCH_FOLDER TOP [COUNT]: BENCH_FOLDER holds generate_corpus and yaml_events. With NODE_FOLDER set to
# a folder where npm has installed js-yaml, ajv and @stoplight/spectral-cli, these are timed too.
set -euo pipefail
program=$(realpath "$1") bench=$(realpath "$2") top=$(realpath "$3") count=${4:-200}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
"$bench/generate_corpus" documents "$count"
find documents -name '*.yaml' | sort >list
printf '%s files, %s bytes\n' "$(wc -l <list)" "$(xargs cat <list | wc -c)"
commands=("$program check --jobs 1 documents" "$program check --jobs 2 documents"
  "$program check --jobs 1 --cache cache documents"
  "sh -c '$bench/yaml_events cpp - <list'" "sh -c '$bench/yaml_events c - <list'"
  "/usr/bin/python3 $top/tests/bench/validate.py $top/schemas list"
  "sh -c 'xargs yamllint -d relaxed <list'")
names=("check, 1 job" "check, 2 jobs" "check, warm cache" "events of yaml-cpp" "events of libyaml" "PyYAML CSafeLoader + jsonschema" yamllint)
if [[ -n ${NODE_FOLDER:-} ]]; then
  ln -s "$(realpath "$NODE_FOLDER")/node_modules" node_modules
  for language in zh en; do
    python3 "$top/tests/bench/spectral_rules.py" "$top/schemas/document.$language.schema.json" >"$language.json"
  done
  xargs grep -l 部门 <list >list.zh
  xargs grep -L 部门 <list >list.en
  commands+=("node $top/tests/bench/validate.mjs $top/schemas list"
    "sh -c 'for l in zh en; do xargs node_modules/.bin/spectral lint -q -r \$l.json <list.\$l; done'")
  names+=("js-yaml + ajv" "Spectral, the schema alone")
fi
"$program" check --jobs 1 --cache cache documents >warm || true
hyperfine -N -w 1 -r "${RUNS:-5}" --ignore-failure --export-json times.json "${commands[@]}" >/dev/null 2>&1
python3 - "${names[@]}" <<'END'
import json
import sys

times = [(r["command"], r["median"]) for r in json.load(open("times.json"))["results"]]
floor = times[0][1]
for name, (command, median) in zip(sys.argv[1:], times):
    print(f"{name:34} {median:8.3f} s   {median / floor:8.2f} × check with 1 job")
END
