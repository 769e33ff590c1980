#!/bin/sh
# A PostgreSQL server for one test process. Arguments: folder, binaries, port; the superuser's password in
# PG_TEST_PASSWORD, and in PG_TEST_SYNC whether a commit waits for the disk. Prints "ready" or "failed"; then a line
# "kill" ends it at once ("killed") and "start" starts it again ("ready"). The test process holds the other end of the
# input, and the kernel closes it however that process ends, so that a killed test run leaves no server and no folder
# behind.
folder=$1 bin=$2 port=$3
exec 2>"$folder/wrapper.log"
trap : HUP INT TERM
. "$(dirname "$0")/../guard.sh"

as=
printf '%s' "$PG_TEST_PASSWORD" >"$folder/password"
unset PG_TEST_PASSWORD
if [ "$(id -u)" = 0 ]; then # PostgreSQL refuses to run as root
    user=postgres
    id -u $user >/dev/null || user=nobody
    chown -R "$user" "$folder"
    as="setpriv --reuid=$(id -u $user) --regid=$(id -g $user) --clear-groups"
fi
cd "$folder" || exit 1

server=
start() {
    state=failed
    $as "$bin/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$folder" \
        -c fsync="$PG_TEST_SYNC" -c full_page_writes="$PG_TEST_SYNC" -c max_connections=200 -c shared_buffers=64MB \
        >>"$folder/server.log" 2>&1 </dev/null &
    server=$!
    tries=0
    while kill -0 "$server" && [ $tries -lt 600 ]; do
        if "$bin/pg_isready" -q -h 127.0.0.1 -p "$port"; then
            state=ready
            break
        fi
        tries=$((tries + 1))
        sleep 0.1
    done
    # Another server on the same port would answer pg_isready while ours has already given up.
    kill -0 "$server" || state=failed
    echo $state
}

# What was committed is with the operating system, which goes on: nothing is lost where the server syncs nothing.
end() {
    [ -n "$server" ] || return
    kill -QUIT "$server"
    wait "$server"
}

if $as "$bin/initdb" -D "$folder/data" -U postgres -E UTF8 --locale=C --no-sync --no-instructions \
    --auth=scram-sha-256 --pwfile="$folder/password" >"$folder/server.log" 2>&1; then
    start
else
    echo failed
fi
obey
rm -rf "$folder"
