root=$1 name=$2 marker=$3 layout=$4
alone "$root"
if [ -e "$root/$name" ]; then
    [ "$(marker "$root/$name")" = "$marker" ] || exit $TAKEN
    exit 0
fi
begin
if [ "$layout" = directories ]; then
    svn mkdir --quiet --non-interactive --no-auth-cache --username slipway --message "Directories of the project" \
        "file://$new/trunk" "file://$new/branches" "file://$new/tags"
fi
appear
