target=$1/$2
[ -e "$target" ] || exit $MISSING
printf '%s\n' "$(marker "$target")"
if [ -f "$target/format" ]; then
    svnlook youngest "$target"
else
    echo 0
fi
