root=$1 name=$2 version=$3 size=$4
conf=$root/$name/conf
[ -d "$conf" ] || exit $MISSING
exec 9>"$conf/.slipway-lock"
flock -w 30 9 || fail "another change of the rights does not come to its end ($conf/.slipway-lock)"
cat >"$conf/authz.rules"
[ "$(wc -c <"$conf/authz.rules")" -eq "$size" ] || fail "the rights did not arrive completely"
old=$(sed -n '1s/^# slipway-rights \([0-9][0-9]*\)$/\1/p' "$conf/authz" 2>/dev/null || :)
if [ "${old:-0}" -lt "$version" ]; then
    { printf '# slipway-rights %s\n' "$version"; cat "$conf/authz.rules"; } >"$conf/authz.new"
    chown --reference="$conf" "$conf/authz.new"
    mv -f "$conf/authz.new" "$conf/authz"
    old=$version
fi
rm -f "$conf/authz.rules"
printf '%s\n' "$old"
