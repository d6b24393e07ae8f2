root=$1 name=$2 marker=$3
alone "$root"
[ -e "$root/$name" ] || exit $MISSING
[ "$(marker "$root/$name")" = "$marker" ] || exit $TAKEN
mv -T "$root/$name" "$root/.gone-$marker"
rm -rf "$root/.gone-$marker"
