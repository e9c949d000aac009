#!/usr/bin/env python3
"""Puts small faults into src/num and src/rules, one at a time, and tells which of them no test notices.

tests/mutation/mutate.py --sample 200 --seed 1
    The first 200 mutants that compile, in an order that the seed decides.
tests/mutation/mutate.py --again build/mutation/mutants.jsonl
    Those of an earlier run that survived.

A mutant is killed when a test program fails, crashes or hangs. The tree is copied; the working tree is left alone. What
cannot matter stands in equivalent.txt with the reason. Exit status 1: fewer than --least per cent were killed.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from mutants import Mutant, mutants_of

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("src/num", "src/rules")
LISTS = ("src/rules/families.hpp",)  # no code
KEPT = ("CMakeLists.txt", "README.md", "src", "tests", "schemas", "examples")
# What is asked, the quickest first: program, tests of it, layers it can say nothing about. The tests of the family
# that the mutant is in come before all others.
PROGRAMS = (
    ("test_num", [], ("rules",)),
    ("test_rules", ["-sf=*rules/{family}*"], ("num",)),
    ("test_rules", [], ()),
    ("test_house", ["-tc=*published*"], ()),
    ("test_corpus", ["-tc=slips in budget*,slips in unit*,slips in indicators*"], ()),
)


def equivalents(path: Path) -> set[tuple[str, str, str]]:
    """Entries of the list, parted by blank lines: the file, "- line", "+ line", the reason."""
    found = set()
    for entry in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in entry.splitlines() if line and not line.startswith("#")]
        if not lines:
            continue
        if len(lines) < 4 or lines[1][:2] != "- " or lines[2][:2] != "+ ":
            sys.exit(f"{path}: not an entry:\n{entry}")
        found.add((lines[0], lines[1][2:], lines[2][2:]))
    return found


class Workshop:
    """A copy of the tree, in which mutants are built and tried."""

    def __init__(self, folder: Path, jobs: int):
        self.tree, self.build, self.jobs = folder / "tree", folder / "build", jobs
        self.limits: dict[str, float] = {}
        self.tree.mkdir(parents=True, exist_ok=True)
        for name in KEPT:
            self.copy(ROOT / name, self.tree / name)
        # The tests asked here do not run the program, which need not be linked then.
        lists = self.tree / "tests" / "CMakeLists.txt"
        text = lists.read_text(encoding="utf-8")
        lists.write_text(text.replace("add_dependencies(test_${layer} budgetlint)\n", ""), encoding="utf-8")
        self.environment = os.environ | {"CCACHE_BASEDIR": str(folder), "CCACHE_NOHASHDIR": "1", "LC_ALL": "C.UTF-8"}

    def copy(self, source: Path, target: Path) -> None:
        """As it is in the working tree; what is the same stays, so that it need not be built again."""
        if source.is_dir():
            target.mkdir(parents=True, exist_ok=True)
            names = {entry.name for entry in source.iterdir()}
            for entry in list(target.iterdir()):
                if entry.name not in names:
                    shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
            for name in sorted(names):
                self.copy(source / name, target / name)
        elif not target.exists() or target.read_bytes() != source.read_bytes():
            shutil.copyfile(source, target)
            shutil.copymode(source, target)

    def run(self, command: list[str], log: Path | None = None, limit: float | None = None) -> int:
        """Exit status. A program that hangs ends by SIGKILL."""
        with open(log or os.devnull, "wb") as output:
            try:
                return subprocess.run(
                    command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, env=self.environment,
                    cwd=self.tree, timeout=limit, check=False
                ).returncode  # fmt: skip
            except subprocess.TimeoutExpired:
                return -9

    def make(self, target: str) -> bool:
        return self.run(["ninja", "-C", str(self.build), f"-j{self.jobs}", target], self.build / "make.log") == 0

    def test(self, program: str, cases: list[str], family: str = "") -> int:
        command = [str(self.build / "tests" / program), "-m", "-nv", "-aa=1"]
        command += [case.format(family=family) for case in cases]
        return self.run(command, self.build / "test.log", self.limits.get(program))

    def prepare(self) -> None:
        """Builds what mutants are compared with, and sees that it passes."""
        self.build.mkdir(parents=True, exist_ok=True)
        launcher = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
        linker = ["-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld"] if shutil.which("ld.lld") else []
        # Nothing is optimised away; containers complain of what is out of their bounds, as in a release.
        flags = "-DCMAKE_CXX_FLAGS=-O0 -w -D_GLIBCXX_ASSERTIONS"
        command = ["cmake", "-S", str(self.tree), "-B", str(self.build), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=", flags]
        if self.run(command + launcher + linker, self.build / "configure.log") != 0:
            sys.exit(f"cannot be configured: {self.build}/configure.log")
        for program, cases, _ in PROGRAMS:
            if not self.make(program):
                sys.exit(f"{program} cannot be built: {self.build}/make.log")
            start = time.monotonic()
            if self.test(program, cases) != 0:
                sys.exit(f"{program} fails without a mutant: {self.build}/test.log")
            self.limits[program] = max(5 * (time.monotonic() - start) + 10, self.limits.get(program, 0))
            print(f"{program} passes; limit {self.limits[program]:.0f} s", flush=True)

    def judge(self, mutant: Mutant) -> str:
        """How it ended: the program that killed it, "survived" or "not compiling"."""
        file = self.tree / mutant.path
        text = file.read_text(encoding="utf-8")
        try:
            file.write_text(mutant.apply(text), encoding="utf-8")
            for program, cases, deaf_to in PROGRAMS:
                if mutant.path.split("/")[1] in deaf_to:
                    continue
                if not self.make(program):
                    return "not compiling"
                status = self.test(program, cases, mutant.path.split("/")[2].rstrip("s"))
                if status != 0:
                    return program + (" (hung)" if status == -9 else " (crashed)" if status < 0 else "")
            return "survived"
        finally:
            file.write_text(text, encoding="utf-8")


def all_mutants() -> list[Mutant]:
    found = []
    for folder in FOLDERS:
        for file in sorted((ROOT / folder).rglob("*.[ch]pp")):
            path = str(file.relative_to(ROOT))
            if path not in LISTS:
                found += mutants_of(path, file.read_text(encoding="utf-8"))
    return found


def chosen(options: argparse.Namespace) -> list[Mutant]:
    mutants = all_mutants()
    if options.again:
        survivors = set()
        for line in Path(options.again).read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            if entry["verdict"] == "survived":
                survivors.add((entry["path"], entry["old"], entry["new"], entry["copy"]))
        return [mutant for mutant in mutants if mutant.key() in survivors]
    random.Random(options.seed).shuffle(mutants)
    return mutants


def show(mutant: Mutant, verdict: str, seconds: float) -> None:
    print(f"{verdict:<24}{seconds:5.0f} s  {mutant.path}:{mutant.line}  {mutant.kind}", flush=True)
    if verdict == "survived":
        print(f"- {mutant.old_lines}\n+ {mutant.new_lines}", flush=True)


def table(verdicts: list[tuple[Mutant, str]]) -> int:
    """Prints the figures; returns how many of a hundred were killed, rounded down."""
    counted: dict[str, Counter[str]] = {}
    for mutant, verdict in verdicts:
        for row in (mutant.kind, mutant.path.split("/")[1], "all"):
            counted.setdefault(row, Counter())[verdict if verdict in ("survived", "not compiling") else "killed"] += 1
    print(f"\n{'':<20}{'killed':>8}{'survived':>10}{'not compiling':>15}")
    for row, counts in sorted(counted.items(), key=lambda entry: (entry[0] == "all", entry[0])):
        print(f"{row:<20}{counts['killed']:>8}{counts['survived']:>10}{counts['not compiling']:>15}")
    judged = counted.get("all", Counter())
    compiled = judged["killed"] + judged["survived"]
    return 100 * judged["killed"] // compiled if compiled else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=200, help="how many mutants that compile (200)")
    parser.add_argument("--seed", type=int, default=1, help="decides which (1)")
    parser.add_argument("--again", metavar="FILE", help="results of an earlier run; only what survived there")
    parser.add_argument("--least", type=int, default=90, help="per cent to be killed (90)")
    parser.add_argument("--jobs", type=int, default=2, help="of the compiler (2)")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "mutation", help="where (build/mutation)")
    options = parser.parse_args()

    known = equivalents(Path(__file__).with_name("equivalent.txt"))
    mutants = [mutant for mutant in chosen(options) if mutant.key()[:3] not in known]
    workshop = Workshop(options.work.resolve(), options.jobs)
    workshop.prepare()
    results = options.work / ("again.jsonl" if options.again else "mutants.jsonl")
    verdicts: list[tuple[Mutant, str]] = []
    compiled = 0
    with open(results, "w", encoding="utf-8") as record:
        for mutant in mutants:
            start = time.monotonic()
            verdict = workshop.judge(mutant)
            verdicts.append((mutant, verdict))
            show(mutant, verdict, time.monotonic() - start)
            entry = {"path": mutant.path, "line": mutant.line, "copy": mutant.copy, "kind": mutant.kind,
                     "old": mutant.old_lines, "new": mutant.new_lines, "verdict": verdict}  # fmt: skip
            record.write(json.dumps(entry, ensure_ascii=False) + "\n")
            record.flush()
            compiled += verdict != "not compiling"
            if not options.again and compiled == options.sample:
                break
    killed = table(verdicts)
    print(f"\n{killed} % of {compiled} killed; {results}")
    return 0 if killed >= options.least else 1


if __name__ == "__main__":
    sys.exit(main())
