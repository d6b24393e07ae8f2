root=$1 name=$2 archives=$3 marker=$4
file=$archives/$name-$marker.dump.gz
work=$archives/.$name-$marker
if [ -f "$file" ]; then
    printf 'done %s %s\n' "$(stat -c %s "$file")" "$file"
    exit 0
fi
[ -f "$root/$name/format" ] || exit $MISSING
mkdir -p "$archives"
exec 9>"$work.lock"
if ! flock -n 9; then
    echo running
    exit 0
fi
if [ -f "$work.failed" ]; then
    said=$(cat "$work.failed")
    rm -f "$work.failed"
    fail "$said"
fi
# It goes on when the connection ends; the lock tells whether it still does.
setsid sh -c '
    if svnadmin dump -q "$1" --file "$2.dump" 2>"$2.said" && gzip -f "$2.dump" 2>"$2.said"; then
        mv -f "$2.dump.gz" "$3"
        rm -f "$2.said"
    else
        rm -f "$2.dump" "$2.dump.gz"
        mv -f "$2.said" "$2.failed"
    fi' slipway "$root/$name" "$work" "$file" </dev/null >/dev/null 2>&1 &
echo running
