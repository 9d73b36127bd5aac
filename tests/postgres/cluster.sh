# shellcheck shell=bash
# cluster: small servers of PostgreSQL for tests: each in a folder of its own, on a Unix socket there, without a network.
# As root they run as a user without rights, since PostgreSQL refuses root. Sourced by bash; whoever starts a server ends it
# by the number it got. Must not be told of what is kept in them.

cluster_bin=$(find /usr/lib/postgresql/*/bin -maxdepth 1 -name initdb 2>/dev/null | sort -V | tail -n 1)
cluster_bin=${cluster_bin%/initdb}

cluster_user() { id -un postgres 2>/dev/null || echo nobody; }

cluster_as=() # what stands before a command that must not have root's rights
[ "$(id -u)" != 0 ] ||
    cluster_as=(setpriv --reuid="$(cluster_user)" --regid="$(id -g "$(cluster_user)")" --clear-groups env HOME=/nonexistent)

cluster_folder() { # prints a new folder that servers may write in
    local folder
    folder=$(mktemp -d /tmp/reda-postgres.XXXXXX) || return 1
    chmod 700 "$folder"
    [ "$(id -u)" != 0 ] || chown "$(cluster_user)" "$folder"
    echo "$folder"
}

cluster_make() { # folder, name: the files of a server whose owner is called reda
    (cd "$1" && "${cluster_as[@]}" "$cluster_bin/initdb" -D "$1/$2" -U reda -A trust -E UTF8 --locale=C.UTF-8 --no-sync --data-checksums) \
        >"$1/$2.made" 2>&1 || { cat "$1/$2.made" >&2; return 1; }
    cat >>"$1/$2/postgresql.conf" <<CONFIGURATION
listen_addresses = ''
unix_socket_directories = '$1'
wal_level = replica
max_wal_senders = 4
shared_buffers = 16MB
max_connections = 30
CONFIGURATION
}

cluster_start() { # folder, name, port, settings...: starts a server and sets cluster_pid; waits until it answers
    local folder=$1 name=$2 port=$3 settings=() setting
    shift 3
    for setting in "$@"; do settings+=(-c "$setting"); done
    (cd "$folder" && exec "${cluster_as[@]}" "$cluster_bin/postgres" -D "$folder/$name" -p "$port" "${settings[@]}") \
        >>"$folder/$name.log" 2>&1 </dev/null &
    cluster_pid=$!
    for _ in $(seq 300); do
        "$cluster_bin/pg_isready" -q -h "$folder" -p "$port" && return 0
        kill -0 "$cluster_pid" 2>/dev/null || break
        sleep 0.05
    done
    tail -n 20 "$folder/$name.log" >&2
    return 1
}

cluster_stop() { # number of its process: quickly, but in order
    kill -INT "$1" 2>/dev/null
    wait "$1" 2>/dev/null
}
