# Arguments: name, marker. Leaves an account with another mark alone.
main() {
    name=$1 marker=$2
    alone
    account "$name"
    if [ -n "$entry" ]; then
        if [ "$(mark)" != "$marker" ]; then
            [ "$(recorded "$name" marker)" != "$marker" ] ||
                fail "the account $name lost the portal's mark in its comment: remove it and $state/accounts/$name by hand"
            return 0
        fi
        remove
    elif [ "$(recorded "$name" marker)" = "$marker" ]; then
        uid=$(recorded "$name" uid)
        home=$(recorded "$name" home)
    else
        return 0
    fi
    rm -f "/etc/sudoers.d/slipway-$name"
    # What a break in the middle of userdel left behind.
    if [ -n "$home" ] && [ -d "$home" ] && [ "$(stat -c %u "$home")" = "$uid" ]; then
        rm -rf -- "$home"
    fi
    rm -f "$state/accounts/$name"
}

remove() {
    rm -f "/etc/sudoers.d/slipway-$name"
    usermod -e 1 "$name"
    end_processes
    status=0
    userdel -r "$name" >/dev/null || status=$?
    # 12: the home could not be removed, which is tried again below.
    [ "$status" -eq 0 ] || [ "$status" -eq 12 ] || fail "userdel ended with status $status"
}

end_processes() {
    for signal in TERM TERM TERM KILL KILL; do
        pids=$(processes)
        [ -n "$pids" ] || return 0
        # Not quoted: one word per process.
        kill -"$signal" $pids 2>/dev/null || :
        sleep 1
    done
}

# A container on this host may use the same number for somebody else.
processes() {
    here=$(readlink /proc/self/ns/pid)
    for process in $(find /proc -maxdepth 1 -name '[0-9]*' -uid "$uid" 2>/dev/null); do
        [ "$(readlink "$process/ns/pid" 2>/dev/null)" != "$here" ] || printf '%s ' "${process#/proc/}"
    done
}

main "$@" </dev/null
