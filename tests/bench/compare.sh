#!/usr/bin/env bash
# Times the whole program against others on the same files, in one run of hyperfine, and prints ratios.
# usage: compare.sh PROGRAM BENCH_FOLDER TOP [COUNT]: BENCH_FOLDER holds generate_corpus and yaml_events.
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
"$program" check --jobs 1 --cache cache documents >warm || true
hyperfine -N -w 1 -r "${RUNS:-5}" --ignore-failure --export-json times.json "${commands[@]}" >/dev/null 2>&1
python3 - <<'END'
import json
times = [(r["command"], r["median"]) for r in json.load(open("times.json"))["results"]]
floor = times[0][1]
names = ["check, 1 job", "check, 2 jobs", "check, warm cache", "events of yaml-cpp", "events of libyaml", "PyYAML CSafeLoader + jsonschema", "yamllint"]
for name, (command, median) in zip(names, times):
    print(f"{name:34} {median:8.3f} s   {median / floor:8.2f} × check with 1 job")
END
