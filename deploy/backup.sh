#!/usr/bin/env bash
# Copies what KvIP remembers, while it runs: the records database and the folder of files.
#
#   backup.sh DATA TARGET [KEEP]      e.g. backup.sh /var/lib/kvip /var/backups/kvip 30
#
# With KVIP_RECORDS_URL set, records are taken from PostgreSQL (pg_dump), otherwise from DATA/records.sqlite.
#
# The keys database is NEVER copied. Notes are promised to be gone some days after a report is accepted, and
# that promise is kept by destroying their key. A key that also lies in a backup is not destroyed.

set -euo pipefail
umask 077

data=${1:?usage: backup.sh DATA TARGET [KEEP]}
target=${2:?usage: backup.sh DATA TARGET [KEEP]}
keep=${3:-30}

if [ -n "${KVIP_RECORDS_URL:-}" ] && [ "${KVIP_RECORDS_URL:-}" = "${KVIP_KEYS_URL:-}" ]; then
    echo "records and keys are the same database: that must not be backed up" >&2
    exit 1
fi

mkdir -p "$target"
name=$(date -u +%Y%m%dT%H%M%SZ)
half=$target/.$name.half
rm -rf "$target"/.*.half
mkdir "$half"

# The records first: a file they name is then surely in the folder that is copied after them.
if [ -n "${KVIP_RECORDS_URL:-}" ]; then
    pg_dump --format=custom --no-owner --file="$half/records.dump" "$KVIP_RECORDS_URL"
    pg_restore --list "$half/records.dump" >/dev/null
else
    sqlite3 -cmd '.timeout 60000' "$data/records.sqlite" ".backup '$half/records.sqlite'"
    [ "$(sqlite3 "$half/records.sqlite" 'PRAGMA integrity_check')" = ok ]
fi
if [ -d "$data/files" ]; then cp -a "$data/files" "$half/files"; fi

sums=$(cd "$half" && find . -type f -print0 | sort -z | xargs -0 sha256sum)
printf '%s\n' "$sums" >"$half/SHA256SUMS"
sync
mv "$half" "$target/$name"

# The newest ones stay.
find "$target" -mindepth 1 -maxdepth 1 -type d -name '20*Z' | sort -r | tail -n "+$((keep + 1))" |
    while IFS= read -r old; do rm -rf "$old"; done

echo "$target/$name"
