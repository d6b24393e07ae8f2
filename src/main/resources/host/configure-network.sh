# Arguments: marker, host name, address, prefix length, gateway, name servers (with blanks between), the address in use now.
main() {
    marker=$1 name=$2 address=$3 prefix=$4 gateway=$5 servers=$6 current=$7
    has ip || fail "the program ip is missing on this host (package iproute2 or iproute)"
    alone
    if [ "$(content "$state/network")" != "$marker" ]; then
        device=$(device)
        [ -n "$device" ] || fail "no network interface is in use on this host"
        keep_cloud_init_away
        set_name
        configure
        sync
        printf '%s\n' "$marker" | install_file "$state/network" 600
    fi
    # Nobody knows whether a repeat comes because the change was never begun.
    [ -n "$(ip -o -4 address show to "$address")" ] || apply_later
}

device() {
    found=$(ip -o -4 address show to "$current" 2>/dev/null | awk '{ print $2; exit }')
    [ -n "$found" ] || found=$(ip -o -4 route show default | sed -n 's/.* dev \([^ ]*\).*/\1/p' | head -n 1)
    printf '%s\n' "$found"
}

keep_cloud_init_away() {
    [ -d /etc/cloud/cloud.cfg.d ] || return 0
    printf 'network: {config: disabled}\npreserve_hostname: true\nssh_deletekeys: false\n' |
        install_file /etc/cloud/cloud.cfg.d/99-slipway.cfg 644
}

set_name() {
    printf '%s\n' "$name" | install_file /etc/hostname 644
    { sed -e '/^127\.0\.1\.1[[:space:]]/d' -e '/# slipway$/d' /etc/hosts; printf '%s %s # slipway\n' "$address" "$name"; } |
        install_file /etc/hosts 644
    # A container may not change the name of its kernel; the file is what counts after the next start.
    if systemd && has hostnamectl; then
        hostnamectl set-hostname "$name"
    else
        hostname "$name" 2>/dev/null || :
    fi
}

configure() {
    if [ -d /etc/netplan ] && has netplan; then
        configure_netplan
    elif has nmcli && active NetworkManager; then
        configure_network_manager
    elif active systemd-networkd; then
        configure_networkd
    else
        configure_interfaces
    fi
}

configure_netplan() {
    # Netplan merges lists of addresses: the template's own would stay.
    for file in /etc/netplan/*.yaml /etc/netplan/*.yml; do
        [ ! -e "$file" ] || mv -f "$file" "$file.before-slipway"
    done
    {
        printf 'network:\n  version: 2\n  ethernets:\n    %s:\n      dhcp4: false\n' "$device"
        printf '      addresses: [%s/%s]\n      routes: [{to: 0.0.0.0/0, via: %s}]\n' "$address" "$prefix" "$gateway"
        [ -z "$servers" ] || printf '      nameservers: {addresses: [%s]}\n' "$(printf '%s' "$servers" | sed 's/ /, /g')"
    } | install_file /etc/netplan/60-slipway.yaml 600
    name_servers
    flush='ip -4 address flush dev "$device"' change='netplan apply' later
}

configure_network_manager() {
    connection=$(nmcli -t -f UUID,DEVICE connection show --active | sed -n "s/:$device\$//p" | head -n 1)
    if [ -z "$connection" ]; then
        nmcli connection add type ethernet ifname "$device" con-name slipway >/dev/null
        connection=slipway
    fi
    nmcli connection modify "$connection" ipv4.method manual ipv4.addresses "$address/$prefix" ipv4.gateway "$gateway" \
        ipv4.dns "$servers" connection.autoconnect yes
    flush=: change="nmcli connection up $connection" later
}

configure_networkd() {
    # The first file that matches wins.
    {
        printf '[Match]\nName=%s\n\n[Network]\nAddress=%s/%s\nGateway=%s\n' "$device" "$address" "$prefix" "$gateway"
        for server in $servers; do printf 'DNS=%s\n' "$server"; done
    } | install_file /etc/systemd/network/00-slipway.network 644
    name_servers
    flush='ip -4 address flush dev "$device"' change='systemctl restart systemd-networkd' later
}

configure_interfaces() {
    mkdir -p /etc/network
    touch /etc/network/interfaces
    for file in /etc/network/interfaces /etc/network/interfaces.d/*; do
        [ ! -f "$file" ] || without_device "$file"
    done
    {
        content /etc/network/interfaces
        printf 'auto %s\niface %s inet static\n' "$device" "$device"
        printf '    address %s/%s\n    gateway %s\n' "$address" "$prefix" "$gateway"
        [ -z "$servers" ] || printf '    dns-nameservers %s\n' "$servers"
    } | install_file /etc/network/interfaces 644
    name_servers
    if has ifup; then
        flush='ifdown --force "$device"; ip -4 address flush dev "$device"' change='ifup "$device"' later
    else
        up='ip address add "$address" dev "$device"; ip link set "$device" up'
        flush='ip -4 address flush dev "$device"' change="$up; ip route replace default via $gateway" later
    fi
}

# Takes the stanzas of the device out of a file in the format of interfaces(5).
without_device() {
    awk -v device="$device" '
        $1 ~ /^(iface|auto|allow-.*|mapping|source|source-directory|no-auto-down|no-scripts|rename|template)$/ { skip = 0 }
        $1 == "iface" && $2 == device { skip = 1 }
        skip { next }
        $1 == "auto" || $1 ~ /^allow-/ {
            line = $1
            for (i = 2; i <= NF; i++) if ($i != device) line = line " " $i
            if (line != $1) print line
            next
        }
        { print }' "$1" >"$state/interfaces.new"
    install_file "$1" 644 <"$state/interfaces.new"
    rm -f "$state/interfaces.new"
}

# A link belongs to the service that writes the file behind it.
name_servers() {
    [ -n "$servers" ] && [ ! -L /etc/resolv.conf ] || return 0
    { content /etc/resolv.conf | sed '/^[[:space:]]*nameserver/d'
      for server in $servers; do printf 'nameserver %s\n' "$server"; done; } | install_file /etc/resolv.conf 644
}

# Writes what is to happen once nobody waits for an answer any more.
later() {
    {
        printf 'PATH=%s\ndevice=%s\naddress=%s/%s\ngateway=%s\n' "$PATH" "$device" "$address" "$prefix" "$gateway"
        printf 'sleep 2\n%s\n%s\n' "$flush" "$change"
    } | install_file "$state/apply-network" 700
}

apply_later() {
    if systemd && has systemd-run && systemd-run --quiet sh "$state/apply-network" 9>&-; then
        return
    fi
    setsid nohup sh "$state/apply-network" >"$state/apply-network.log" 2>&1 9>&- &
}

main "$@" </dev/null
