# Steps, their time, and plain words when one fails.

started=$SECONDS

say() { printf '\n== %s\n' "$*"; }

# $1 in words, the rest a command. The first step that fails ends the run.
step() {
    local name=$1 since=$SECONDS code=0
    shift
    say "$name"
    "$@" || code=$?
    if [ "$code" -ne 0 ]; then
        printf '\n== FAILED after %s s: %s\n   %s\n' "$((SECONDS - since))" "$name" "$*" >&2
        exit "$code"
    fi
    printf '== %s: ok in %s s\n' "$name" "$((SECONDS - since))"
}

die() {
    printf '\n== cannot go on: %s\n' "$*" >&2
    exit 1
}
