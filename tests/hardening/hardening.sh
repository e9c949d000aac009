#!/usr/bin/env bash
# Whether the built program is hardened as .github/SECURITY.md says, seen in the program itself and not in the flags.
# usage: hardening.sh PROGRAM COMPILER; exit 77 = skipped.
set -euo pipefail
program=$1 compiler=$2
export LC_ALL=C
if ! command -v hardening-check >/dev/null; then
  echo "SKIPPED: hardening-check (package devscripts) is not installed; the program's hardening was NOT looked at" >&2
  exit 77
fi

faults=0
# hold WHAT COMMAND…: WHAT must be so.
hold() {
  local what=$1
  shift
  if "$@" >/dev/null; then
    echo "ok: $what"
  else
    echo "FAILED: $what"
    faults=$((faults + 1))
  fi
}

report=$(hardening-check "$program") || true  # also fails for what is judged below
says() { grep -q "^ $1: yes" <<<"$report"; }
for protection in "Position Independent Executable" "Stack protected" "Fortify Source functions" \
  "Read-only relocations" "Immediate binding" "Stack clash protection"; do
  hold "$protection" says "$protection"
done

segments=$(readelf -lW "$program")
no_segment() { ! grep -E "^ +$1" <<<"$segments" | grep -qE " $2 +0x[0-9a-f]+$"; }
hold "the stack is not executable" no_segment GNU_STACK "RWE"
hold "there is a mark for the stack" grep -q GNU_STACK <<<"$segments"
hold "nothing is writable and executable" no_segment LOAD "RWE"
# `-z separate-code`: the first segment, with the headers, is not executable.
hold "headers are apart from code" no_segment "LOAD +0x000000" "R E"
hold "no path to look for libraries in is built in" bash -c "! readelf -dW '$program' | grep -qE 'RPATH|RUNPATH'"
hold "checks of the standard library are on" bash -c "nm -D '$program' | grep -q __glibcxx_assert_fail"

# What the program would need to reach a network or to start something; its own code and that of headers it is made of.
imports=$(nm -D --undefined-only "$program" | sed 's/.* U //; s/@.*//')
calls='socket|connect|bind|listen|getaddrinfo|gethostbyname|execl|execlp|execle|execv|execve|execvp|fork|vfork|posix_spawnp?|system|popen|dlopen'
no_call() { ! grep -xE "$calls" <<<"$imports"; }
hold "it has no calls for a network or for starting programs" no_call

if [ "$(uname -m)" = x86_64 ]; then
  # Indirect jumps may go to marked places only. The mark of the whole program needs the start files of the C library to
  # have it as well.
  lands() { objdump -d --no-show-raw-insn --disassemble=main "$program" | grep -A1 '<main>:' | grep -q endbr64; }
  hold "functions begin with a mark for indirect jumps" lands
  has_mark() { readelf -nW "$1" | grep -q 'x86 feature:.*IBT.*SHSTK'; }
  start_file=$("$compiler" -print-file-name=Scrt1.o)
  if has_mark "$start_file"; then
    hold "the program asks for protection of jumps and returns" has_mark "$program"
  else
    echo "not held: jumps and returns are not protected by the processor, as $start_file of the C library is not made for it"
  fi
fi
exit "$((faults > 0))"
