#!/usr/bin/env bash
# web_import_server: a list is read in through a browser into the tables of a server of PostgreSQL: the same answers.
if [ -z "${REDA_POSTGRES:-}" ]; then
    bash "$(dirname "$0")/../postgres/with_cluster" "$0" "$@"
    status=$?
    [ $status != 77 ] || { echo "ok - a list in a browser on a server # SKIP PostgreSQL is not installed"; exit 0; }
    exit $status
fi
REDA_DATABASE=$REDA_POSTGRES exec bash "$(dirname "$0")/web_import.sh" "$@"
