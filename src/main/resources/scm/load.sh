root=$1 name=$2 archives=$3 archived=$4 marker=$5
file=$archives/$name-$archived.dump.gz
alone "$root"
if [ -e "$root/$name" ]; then
    [ "$(marker "$root/$name")" = "$marker" ] || exit $TAKEN
    exit 0
fi
[ -f "$file" ] || exit $MISSING
gzip -t "$file"
begin
gzip -dc "$file" | svnadmin load -q --force-uuid "$new"
appear
