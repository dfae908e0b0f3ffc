# shellcheck shell=bash
# Finds what the tests need, and installs what is missing from Debian's packages.

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "need root or sudo to run: $*"
    fi
}

has() { command -v "$1" >/dev/null; }

# Where this machine keeps the PostgreSQL server's programs, the newest first.
postgres_bin() {
    local bin
    for bin in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -Vr); do
        if [ -x "$bin/initdb" ]; then
            printf '%s\n' "$bin"
            return
        fi
    done
    if has initdb; then dirname "$(readlink -f "$(command -v initdb)")"; fi
}

# The node that the browser driver needs.
node_serves() { has node && node -e 'process.exit(process.versions.node.split(".")[0] >= 18 ? 0 : 1)'; }

missing_packages() {
    has cc || echo "gcc libc6-dev"
    has git || echo git
    # every sealed blob is opened with it, and it seals some
    has age && has age-keygen || echo age
    [ -n "$(postgres_bin)" ] || echo postgresql
    # printed reports are read by programs that are not ours
    has qpdf || echo qpdf
    has pdfinfo || echo poppler-utils
    has soffice || echo libreoffice-writer-nogui
    [ "${browser:?}" = yes ] || return 0
    # Chromium without its window: half the work for the same pages
    has chromium-headless-shell || { has chromium && ! has apt-get; } ||
        echo "chromium-headless-shell fonts-dejavu-core"
    node_serves || echo nodejs
    has npm || echo npm
}

# Debian starts a server for everybody when PostgreSQL is installed. Nobody asked for that one.
no_common_server() {
    [ ! -e /etc/postgresql-common ] || return 0
    as_root mkdir -p /etc/postgresql-common/createcluster.d
    echo 'create_main_cluster = false' |
        as_root tee /etc/postgresql-common/createcluster.d/none.conf >/dev/null
}

install_packages() {
    local packages
    packages=$(missing_packages | tr '\n' ' ')
    [ -n "${packages// /}" ] || return 0
    has apt-get || die "this is no Debian; please install: $packages"
    echo "installing: $packages"
    case $packages in *postgresql*) no_common_server ;; esac
    as_root apt-get update -qq
    # An update of the system's own libraries on the way can clear the folder that apt unpacks from; what it
    # left half done is finished, and the second try then goes through.
    if ! apt_install "$packages"; then
        as_root dpkg --configure -a
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --fix-broken >/dev/null
        apt_install "$packages"
    fi
}

apt_install() {
    # shellcheck disable=SC2086  # a list of words
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $1 >/dev/null
}

find_tools() {
    has cargo || die "need the Rust toolchain (cargo), $(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml) or newer"
    cargo fmt --version >/dev/null 2>&1 || die "need rustfmt: rustup component add rustfmt"
    cargo clippy --version >/dev/null 2>&1 || die "need clippy: rustup component add clippy"
    install_packages
    [ -n "$(postgres_bin)" ] || die "no PostgreSQL server was found"
    if [ "$browser" = yes ]; then node_packages; fi
}

# Only when the list is newer than what is there.
node_packages() {
    local there=tests/browser/node_modules/.package-lock.json
    if [ ! "$there" -nt tests/browser/package-lock.json ]; then
        (cd tests/browser && npm ci --no-audit --no-fund --loglevel=error)
        touch "$there"
    fi
}
