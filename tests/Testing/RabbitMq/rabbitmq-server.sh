#!/bin/sh
# A RabbitMQ node for one test process. Arguments: folder, port, distribution port, port mapper's port.
# Prints "ready" or "failed"; then a line "kill" kills it ("killed") and "start" starts it again ("ready"). The test
# process holds the other end of the input, and the kernel closes it however that process ends: then all of it ends.
folder=$1 port=$2 dist=$3 epmd=$4
exec 2>"$folder/wrapper.log"
trap : HUP INT TERM
. "$(dirname "$0")/../guard.sh"

as=
if [ "$(id -u)" = 0 ]; then
    as="setpriv --reuid=rabbitmq --regid=rabbitmq --clear-groups"
    chown -R rabbitmq "$folder"
fi
server=$(ls -d /usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin/rabbitmq-server | tail -n 1)
echo '[].' >"$folder/plugins"
printf 'loopback_users = none\ndisk_free_limit.absolute = 1MB\n' >"$folder/node.conf"
chmod 644 "$folder/plugins" "$folder/node.conf"
export HOME="$folder" ERL_EPMD_PORT="$epmd" ERL_EPMD_ADDRESS=127.0.0.1 \
    RABBITMQ_NODENAME="crayon$port@localhost" RABBITMQ_NODE_PORT="$port" RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 \
    RABBITMQ_DIST_PORT="$dist" RABBITMQ_MNESIA_BASE="$folder/data" RABBITMQ_LOG_BASE="$folder" \
    RABBITMQ_LOGS="$folder/server.log" RABBITMQ_ENABLED_PLUGINS_FILE="$folder/plugins" \
    RABBITMQ_CONFIG_FILE="$folder/node.conf" RABBITMQ_PID_FILE="$folder/pid" \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="+sbwt none -kernel inet_dist_use_interface {127,0,0,1}"
cd "$folder" || exit 1

start() {
    : >"$folder/server.log"
    [ -z "$as" ] || chown rabbitmq "$folder/server.log"
    setsid $as "$server" >>"$folder/console.log" 2>&1 </dev/null &
    node=$!
    tries=0
    while kill -0 "$node" && [ $tries -lt 900 ]; do
        if grep -q 'Server startup complete' "$folder/server.log"; then
            echo ready
            return
        fi
        tries=$((tries + 1))
        sleep 0.1
    done
    echo failed
}

end() {
    kill -KILL "-$node"
    wait "$node"
}

start
obey
# It refuses as long as it thinks that the node lives.
tries=0
until epmd -port "$epmd" -kill | grep -q '^Killed' || [ $tries -ge 50 ]; do
    tries=$((tries + 1))
    sleep 0.1
done
rm -rf "$folder"
