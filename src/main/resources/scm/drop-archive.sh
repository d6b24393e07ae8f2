name=$1 archives=$2 marker=$3
work=$archives/.$name-$marker
if [ -f "$work.lock" ]; then
    exec 9>"$work.lock"
    flock -w 30 9 || fail "the archive is still being written"
fi
rm -f "$archives/$name-$marker.dump.gz" "$work.lock" "$work.dump" "$work.dump.gz" "$work.said" "$work.failed"
