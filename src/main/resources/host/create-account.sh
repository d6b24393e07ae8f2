# Arguments: name, full name, public key, sudo (yes or no), marker. Exit status 17: the name is taken by somebody else's account.
main() {
    name=$1 full_name=$2 key=$3 sudo=$4 marker=$5
    [ "$sudo" = no ] || has visudo || fail "sudo is not installed on this host, so that nobody can be given a sudo rule"
    alone
    add
    furnish
    [ "$sudo" = no ] || allow_sudo
    install_key
    mkdir -p "$state/accounts"
    printf 'marker=%s\nuid=%s\nhome=%s\n' "$marker" "$uid" "$home" | install_file "$state/accounts/$name" 600
}

add() {
    account "$name"
    if [ -z "$entry" ]; then
        base=$(useradd -D | sed -n 's/^HOME=//p')
        [ ! -e "${base:-/home}/$name" ] ||
            fail "${base:-/home}/$name exists, but no account $name: move the directory away or remove it"
        shell=/bin/bash
        [ -x "$shell" ] || shell=/bin/sh
        status=0
        # The password "*" fits nothing, but unlike "!" does not lock the account for sign-ins with a key.
        useradd -m -s "$shell" -p '*' -c "$full_name,,,,slipway-$marker" "$name" || status=$?
        [ "$status" -ne 9 ] || exit 17
        [ "$status" -eq 0 ] || fail "useradd ended with status $status"
        account "$name"
    fi
    [ "$(mark)" = "$marker" ] || exit 17
}

# useradd makes the home after the account, so that a break may have left an account without one.
furnish() {
    [ ! -d "$home" ] || return 0
    cp -R /etc/skel "$home.slipway-new"
    chown -hR "$uid:$gid" "$home.slipway-new"
    chmod 755 "$home.slipway-new"
    mv "$home.slipway-new" "$home"
}

allow_sudo() {
    rule=$state/sudoers.new
    printf '%s ALL=(ALL:ALL) NOPASSWD: ALL\n' "$name" >"$rule"
    visudo -cqf "$rule" || fail "visudo refuses the sudo rule"
    chmod 440 "$rule"
    mv -f "$rule" "/etc/sudoers.d/slipway-$name"
}

# Last, so that nobody can be in a home that root still writes to.
install_key() {
    ssh=$home/.ssh
    [ ! -L "$ssh" ] && [ ! -L "$ssh/authorized_keys" ] || fail "$ssh is a symbolic link"
    mkdir -p "$ssh"
    touch "$ssh/authorized_keys"
    grep -qxF -- "$key" "$ssh/authorized_keys" || printf '%s\n' "$key" >>"$ssh/authorized_keys"
    chmod 700 "$ssh"
    chmod 600 "$ssh/authorized_keys"
    chown "$uid:$gid" "$ssh" "$ssh/authorized_keys"
    ! has restorecon || restorecon -R "$ssh" >/dev/null 2>&1 || :
}

main "$@" </dev/null
