#!/usr/bin/env bash
# drafts_server: drafts in the tables of a server of PostgreSQL: the same commands, the same answers.
if [ -z "${REDA_POSTGRES:-}" ]; then
    bash "$(dirname "$0")/../postgres/with_cluster" "$0" "$@"
    status=$?
    [ $status != 77 ] || { echo "ok - drafts on a server # SKIP PostgreSQL is not installed"; exit 0; }
    exit $status
fi
REDA_DATABASE=$REDA_POSTGRES exec bash "$(dirname "$0")/drafts.sh" "$@"
