# shellcheck shell=bash
# Steps, their time, and plain words when one fails.

step_name=
step_since=0

say() { printf '\n== %s\n' "$*"; }

# $1 in words, the rest a command. The first command that fails, in it or in what it calls, ends the run.
step() {
    step_name=$1
    step_since=$SECONDS
    shift
    say "$step_name"
    "$@"
    printf '== %s: ok in %s s\n' "$step_name" "$((SECONDS - step_since))"
    step_name=
}

# For the end of the run: which step it was that ended it.
say_failed() {
    [ -n "$step_name" ] || return 0
    printf '\n== FAILED after %s s: %s\n' "$((SECONDS - step_since))" "$step_name" >&2
}

die() {
    printf '\n== cannot go on: %s\n' "$*" >&2
    exit 1
}
