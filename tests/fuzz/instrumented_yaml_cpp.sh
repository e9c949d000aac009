#!/usr/bin/env bash
# Builds Debian's yaml-cpp from its source package with the sanitizers and the coverage of libFuzzer, so that fuzzers see
# into the parser too; by itself the library is as Debian built it. Nothing of the system is changed.
#   tests/fuzz/instrumented_yaml_cpp.sh FOLDER
#   cmake --preset fuzz -D BUDGETLINT_FUZZ_YAML_CPP=FOLDER/libyaml-cpp.a
set -euo pipefail
[ $# = 1 ] || { echo "usage: $0 FOLDER" >&2; exit 2; }
mkdir -p "$1"
cd "$1"

# The sources of the archive that this machine has its packages from.
apt=$PWD/apt
mkdir -p "$apt/lists/partial" "$apt/sources"
for file in /etc/apt/sources.list.d/*.sources; do
  [ -e "$file" ] && sed 's/^Types:.*/Types: deb-src/' "$file" > "$apt/sources/$(basename "$file")"
done
for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
  [ -e "$file" ] && sed -n 's/^deb /deb-src /p' "$file" > "$apt/sources/$(basename "$file" .list).list"
done
options=(-o "Dir::State::lists=$apt/lists" -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$apt/sources"
         -o APT::Sandbox::User=root)
apt-get "${options[@]}" -qq update
apt-get "${options[@]}" -qq --only-source source yaml-cpp

cmake -S yaml-cpp-*/ -B build -G Ninja -Wno-dev -D CMAKE_BUILD_TYPE=RelWithDebInfo -D CMAKE_CXX_COMPILER=clang++ \
  -D CMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -gline-tables-only -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined" \
  -D YAML_CPP_BUILD_TESTS=OFF -D YAML_CPP_BUILD_TOOLS=OFF -D YAML_BUILD_SHARED_LIBS=OFF \
  -D CMAKE_POSITION_INDEPENDENT_CODE=ON > configure.log
cmake --build build --target yaml-cpp
cp build/libyaml-cpp.a .
echo "$PWD/libyaml-cpp.a"
