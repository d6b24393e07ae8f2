# Arguments: marker. Makes new host keys beside the old ones and prints the public key that the host will have.
main() {
    marker=$1
    alone
    if [ "$(content "$state/host-keys")" = "$marker" ]; then
        public_key /etc/ssh
        return
    fi
    staging=$state/host-keys.new
    if [ "$(content "$staging/marker")" != "$marker" ]; then
        rm -rf "$staging"
        mkdir -p "$staging/etc/ssh"
        ssh-keygen -A -f "$staging" >/dev/null
        sync
        printf '%s\n' "$marker" >"$staging/marker"
    fi
    public_key "$staging/etc/ssh"
}

public_key() {
    for type in ed25519 ecdsa rsa; do
        if [ -s "$1/ssh_host_${type}_key.pub" ]; then
            cat "$1/ssh_host_${type}_key.pub"
            return
        fi
    done
    fail "ssh-keygen made no host key"
}

main "$@" </dev/null
