# What the guards of test servers do alike; read by their scripts, which define start and end.
# The test process holds the other end of the input, and the kernel closes it however that process ends.

# Obeys "kill" and "start" until the input closes, then ends the server.
obey() {
    while read -r order; do
        case $order in
            kill) end; echo killed ;;
            start) start ;;
        esac
    done
    end
}
