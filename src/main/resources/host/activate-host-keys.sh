# Arguments: marker. Puts the new host keys in the place of the old ones and lets sshd read them; sessions go on.
main() {
    marker=$1
    alone
    [ "$(content "$state/host-keys")" != "$marker" ] || return 0
    new=$state/host-keys.new
    [ "$(content "$new/marker")" = "$marker" ] || fail "the new host keys are not there"
    for key in "$new"/etc/ssh/ssh_host_*; do
        cp -p "$key" "/etc/ssh/slipway-new"
        mv -f "/etc/ssh/slipway-new" "/etc/ssh/${key##*/}"
    done
    for key in /etc/ssh/ssh_host_*; do
        [ -e "$new/etc/ssh/${key##*/}" ] || rm -f "$key"
    done
    ! has restorecon || restorecon -R /etc/ssh >/dev/null 2>&1 || :
    # A listener that cannot read its configuration would end instead of starting anew.
    sshd -t
    sync
    reload 9>&-
    printf '%s\n' "$marker" | install_file "$state/host-keys" 600
    rm -rf "$new"
}

reload() {
    for unit in ssh.service sshd.service; do
        ! active "$unit" || { systemctl reload-or-restart "$unit" && return 0; }
    done
    listener=$(listener)
    if [ -n "$listener" ]; then
        kill -HUP "$listener"
    elif has service; then
        service ssh restart >/dev/null 2>&1 || service sshd restart >/dev/null 2>&1 || :
    fi
}

# The ancestor of this session that accepts connections; a session calls itself "sshd: user".
listener() {
    process=$$
    while [ "$process" -gt 0 ]; do
        case $(content "/proc/$process/comm"):$(tr '\0' ' ' <"/proc/$process/cmdline") in
            sshd:*'[listener]'*) printf '%s\n' "$process"; return ;;
            sshd:sshd:*) ;;
            sshd:*) printf '%s\n' "$process"; return ;;
        esac
        process=$(sed 's/.*) . \([0-9]*\) .*/\1/' "/proc/$process/stat")
    done
}

main "$@" </dev/null
