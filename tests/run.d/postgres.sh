# shellcheck shell=bash
# A PostgreSQL of our own for as long as the tests run: 127.0.0.1, a free port, nothing kept.

pg_folder=
pg_user=

# The server refuses to run as root; then it runs as whoever Debian made for it.
as_postgres() {
    if [ -n "$pg_user" ]; then
        (cd / && runuser -u "$pg_user" -- "$@")
    else
        "$@"
    fi
}

# Where its files lie: in memory where there is room. Each test has databases of its own, some hundred files
# each, and a disk is slow to make and remove so many; all tests together need less than 200 MB.
postgres_folder() {
    local free
    free=$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')
    if [ "${free:-0}" -gt 2000000 ] && [ -w /dev/shm ]; then mktemp -d -p /dev/shm; else mktemp -d; fi
}

start_postgres() {
    local bin port attempt
    bin=$(postgres_bin)
    if [ "$(id -u)" = 0 ]; then
        pg_user=nobody
        if id postgres >/dev/null 2>&1; then pg_user=postgres; fi
    fi
    pg_folder=$(postgres_folder)
    chmod 711 "$pg_folder"
    mkdir "$pg_folder/data" "$pg_folder/socket"
    if [ -n "$pg_user" ]; then chown "$pg_user" "$pg_folder"/*; fi
    as_postgres "$bin/initdb" -D "$pg_folder/data" -U kvip --auth=trust -E UTF8 --locale=C.UTF-8 \
        --no-sync >"$pg_folder/initdb.log" 2>&1 || { cat "$pg_folder/initdb.log" >&2; return 1; }
    for attempt in 1 2 3 4 5; do
        port=$((20000 + RANDOM % 20000))
        # Written to disk at leisure: what is lost in a crash is only a test.
        if as_postgres "$bin/pg_ctl" -D "$pg_folder/data" -s -w -t 60 -l "$pg_folder/data/server.log" start -o \
            "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='$pg_folder/socket' \
             -c fsync=off -c full_page_writes=off -c synchronous_commit=off \
             -c max_connections=300 -c shared_buffers=64MB"; then
            export KVIP_TEST_POSTGRES="postgres://kvip@127.0.0.1:$port/postgres"
            # what it writes ahead is looked through for words that must not be there
            export KVIP_TEST_POSTGRES_FOLDER="$pg_folder/data"
            "$bin/psql" -qAt "$KVIP_TEST_POSTGRES" -c 'select version()'
            return
        fi
        echo "port $port is not free, trying another ($attempt)"
    done
    tail -n 20 "$pg_folder/data/server.log" >&2
    return 1
}

stop_postgres() {
    [ -n "$pg_folder" ] || return 0
    if [ -e "$pg_folder/data/postmaster.pid" ]; then
        as_postgres "$(postgres_bin)/pg_ctl" -D "$pg_folder/data" -s -m immediate stop || true
    fi
    rm -rf "$pg_folder"
    pg_folder=
}
