# In front of every script, which comes as an argument of sh: standard input is free for what the script reads.
set -eu
umask 027
LC_ALL=C.UTF-8
PATH=/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL PATH

TAKEN=17
MISSING=44

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

marker() {
    cat "$1/conf/slipway-effect" 2>/dev/null || :
}

# One at a time of those that make or remove repositories; the one of a broken connection may still be at work.
alone() {
    [ -d "$1" ] || fail "there is no directory $1 for the repositories"
    exec 9>"$1/.slipway-lock"
    flock -w 30 9 || fail "another change of the repositories does not come to its end ($1/.slipway-lock)"
}

# A repository appears under its name only when it is complete.
begin() {
    new=$root/.new-$marker
    rm -rf "$new"
    svnadmin create "$new"
}

appear() {
    printf '%s' "$marker" >"$new/conf/slipway-effect"
    printf '# slipway-rights 0\n' >"$new/conf/authz"
    chown -R --reference="$root" "$new"
    mv -T "$new" "$root/$name" || exit $TAKEN
}
