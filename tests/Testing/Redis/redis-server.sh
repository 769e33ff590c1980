#!/bin/sh
# A Redis for one test process. Arguments: folder, port. Prints "ready" or "failed"; then a line "kill" kills it
# ("killed") and "start" starts it again, empty ("ready"). The test process holds the other end of the input, and the
# kernel closes it however that process ends: then the server ends too.
folder=$1 port=$2
exec 2>"$folder/wrapper.log"
trap : HUP INT TERM
. "$(dirname "$0")/../guard.sh"

start() {
    setsid redis-server --port "$port" --bind 127.0.0.1 --save '' --appendonly no --dir "$folder" \
        >>"$folder/server.log" 2>&1 </dev/null &
    server=$!
    tries=0
    while kill -0 "$server" && [ $tries -lt 300 ]; do
        if [ "$(redis-cli -p "$port" ping 2>/dev/null)" = PONG ]; then
            echo ready
            return
        fi
        tries=$((tries + 1))
        sleep 0.05
    done
    echo failed
}

end() {
    kill -KILL "$server"
    wait "$server"
}

start
obey
rm -rf "$folder"
