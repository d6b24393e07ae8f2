# Arguments: name. Prints uid and marker; the marker only of an account that is complete.
main() {
    account "$1"
    [ -n "$entry" ] || return 0
    marker=$(mark)
    [ "$(recorded "$1" marker)" = "$marker" ] || marker=
    printf '%s %s\n' "$uid" "$marker"
}

main "$@" </dev/null
