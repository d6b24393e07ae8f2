# In front of every script. Each script is one function that is called on its last line: a script of which only a part arrived
# does nothing, and no program in it can read the rest of the script as its input.
set -eu
umask 077
LC_ALL=C
PATH=/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL PATH
state=/etc/slipway

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

has() {
    command -v "$1" >/dev/null 2>&1
}

systemd() {
    [ "$(cat /proc/1/comm 2>/dev/null)" = systemd ]
}

active() {
    systemd && systemctl is-active --quiet "$1"
}

# One script at a time: the one of a broken connection may still be at work.
alone() {
    mkdir -p "$state"
    has flock || return 0
    exec 9>"$state/lock"
    flock -w 30 9 || fail "another change of this host does not come to its end ($state/lock)"
}

content() {
    cat "$1" 2>/dev/null || :
}

# Standard input becomes the file, at once; where it is mounted it cannot be replaced and is written in place.
install_file() {
    cat >"$1.slipway-new"
    chmod "$2" "$1.slipway-new"
    mv -f "$1.slipway-new" "$1" 2>/dev/null || { cat "$1.slipway-new" >"$1"; rm -f "$1.slipway-new"; }
    ! has restorecon || restorecon "$1" >/dev/null 2>&1 || :
}

# Status 2 of getent means that there is none; anything else means that nobody knows.
account() {
    entry=$(getent passwd "$1") || [ $? -eq 2 ] || fail "the accounts of this host cannot be looked up"
    uid=$(field 3)
    gid=$(field 4)
    home=$(field 6)
}

field() {
    printf '%s\n' "$entry" | cut -d: -f"$1"
}

# The mark is in the last part of the GECOS field: useradd makes account and mark in one go, and only root changes it.
mark() {
    case $(field 5) in
        *,slipway-*) field 5 | sed 's/.*,slipway-//' ;;
    esac
}

# What was written down when the account was complete.
recorded() {
    content "$state/accounts/$1" | sed -n "s/^$2=//p"
}
