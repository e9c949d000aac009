# For the scripts beside this one: how they find and run the commands that the README files show.

# documented FILE NAME: the command in the code block below <!-- command: NAME --> of FILE.
documented() {
  sed -n "/<!-- command: $2 -->/,/^\`\`\`\$/p" "$1" | sed '1,2d;$d'
}

# run COMMAND: shows it, then runs it; without sudo where there is none (containers run as root).
run() {
  local command=$1
  command -v sudo >/dev/null || command=${command//sudo /}
  printf '\n$ %s\n' "$command"
  bash -euo pipefail -c "$command" </dev/null
}
