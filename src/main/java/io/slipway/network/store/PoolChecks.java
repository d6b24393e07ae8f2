package io.slipway.network.store;

import io.slipway.network.IpPool;
import io.slipway.network.NewIpPool;
import io.slipway.shared.Cidr;
import io.slipway.shared.FieldError;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a new pool, beside the pools that exist. */
final class PoolChecks {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final int MOST_NAME_SERVERS = 3;
    private static final int LONGEST_CONTACT = 120;

    private final List<FieldError> errors = new ArrayList<>();
    private final List<IpPool> others;
    private final @Nullable Checked pool;

    PoolChecks(NewIpPool draft, List<IpPool> others) {
        this(draft, null, others);
    }

    /** @param before the pool that is changed; its name and its network stay */
    PoolChecks(NewIpPool draft, @Nullable IpPool before, List<IpPool> others) {
        this.others = others;
        var name = name(draft.name());
        var cidr = cidr(draft.cidr());
        var gateway = inside("gateway", draft.gateway(), cidr);
        var dns = dns(draft.dns());
        vlan(draft.vlan());
        var contact = contact(draft.contact());
        if (before != null) {
            same("name", name, before.name(), "network.name-stays");
            same("cidr", cidr, before.cidr(), "network.cidr-stays");
        }
        var first = inside("firstAddress", draft.firstAddress(), cidr);
        var last = inside("lastAddress", draft.lastAddress(), cidr);
        if (first != null && last != null) {
            range(first, last, dns, gateway);
        }
        pool = errors.isEmpty()
                ? new Checked(Objects.requireNonNull(name), Objects.requireNonNull(cidr), Objects.requireNonNull(gateway), dns,
                        draft.vlan(), Objects.requireNonNull(first), Objects.requireNonNull(last), contact)
                : null;
    }

    List<FieldError> errors() {
        return errors;
    }

    /** The pool, when there are no errors. */
    Checked pool() {
        return Objects.requireNonNull(pool);
    }

    /** @param outside a machine's address that the range would not have any more */
    void keep(Optional<InUse> outside) {
        outside.ifPresent(used -> reject(used.address().compareTo(pool().first()) < 0 ? "firstAddress" : "lastAddress",
                "network.range-in-use", used.address().toString(), used.hostName()));
    }

    private void same(String field, @Nullable Object now, Object before, String key) {
        if (now != null && !now.equals(before)) {
            reject(field, key, before.toString());
        }
    }

    private @Nullable String contact(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var contact = text.strip();
        return contact.length() > LONGEST_CONTACT || contact.chars().anyMatch(Character::isISOControl)
                ? reject("contact", "network.contact-wrong", LONGEST_CONTACT) : contact;
    }

    private @Nullable String name(@Nullable String text) {
        if (isMissing("name", text)) {
            return null;
        }
        var name = Objects.requireNonNull(text).strip();
        if (!NAME.matcher(name).matches()) {
            return reject("name", "network.name-wrong", name);
        }
        return others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name)) ? reject("name", "network.name-taken", name)
                : name;
    }

    private @Nullable Cidr cidr(@Nullable String text) {
        if (isMissing("cidr", text)) {
            return null;
        }
        var typed = Objects.requireNonNull(text).strip();
        try {
            var cidr = Cidr.of(typed);
            if (cidr.prefix() < 8 || cidr.prefix() > 30) {
                return reject("cidr", "network.cidr-size", cidr.prefix());
            }
            var firstOctet = cidr.network().value() >>> 24;
            return firstOctet == 0 || firstOctet == 127 || firstOctet >= 224
                    ? reject("cidr", "network.cidr-reserved", typed) : cidr;
        } catch (IllegalArgumentException e) {
            return reject("cidr", "network.cidr-wrong", typed);
        }
    }

    private @Nullable Ipv4 inside(String field, @Nullable String text, @Nullable Cidr cidr) {
        if (isMissing(field, text)) {
            return null;
        }
        var address = address(field, Objects.requireNonNull(text));
        if (address == null || cidr == null) {
            return address;
        }
        if (!cidr.contains(address)) {
            return reject(field, "network.address-outside", address.toString(), cidr.toString());
        }
        if (address.equals(cidr.network()) || address.equals(cidr.last())) {
            return reject(field, "network.address-not-a-host", address.toString(), cidr.toString());
        }
        return address;
    }

    private List<Ipv4> dns(@Nullable List<String> texts) {
        if (texts == null) {
            return List.of();
        }
        if (texts.size() > MOST_NAME_SERVERS) {
            reject("dns", "network.dns-too-many", MOST_NAME_SERVERS);
        }
        return texts.stream().map(text -> address("dns", Objects.requireNonNullElse(text, ""))).filter(Objects::nonNull).toList();
    }

    private void vlan(@Nullable Integer vlan) {
        if (vlan != null && (vlan < 1 || vlan > 4094)) {
            reject("vlan", "network.vlan-wrong", vlan.toString());
        }
    }

    private void range(Ipv4 first, Ipv4 last, List<Ipv4> dns, @Nullable Ipv4 gateway) {
        if (first.compareTo(last) > 0) {
            reject("lastAddress", "network.range-backwards", last.toString(), first.toString());
            return;
        }
        others.stream().filter(other -> first.compareTo(other.lastAddress()) <= 0 && last.compareTo(other.firstAddress()) >= 0)
                .findFirst().ifPresent(other -> reject("firstAddress", "network.range-overlaps", other.name(),
                        other.firstAddress().toString(), other.lastAddress().toString()));
        if (isReserved(first, last, dns, gateway)) {
            reject("lastAddress", "network.range-empty", first.toString(), last.toString());
        }
    }

    /** A gateway and the name servers are fewer than these. */
    private static boolean isReserved(Ipv4 first, Ipv4 last, List<Ipv4> dns, @Nullable Ipv4 gateway) {
        return last.value() - first.value() <= MOST_NAME_SERVERS && IntStream.rangeClosed(0, last.value() - first.value())
                .mapToObj(first::plus).allMatch(address -> address.equals(gateway) || dns.contains(address));
    }

    private @Nullable Ipv4 address(String field, String text) {
        try {
            return Ipv4.of(text);
        } catch (IllegalArgumentException e) {
            return reject(field, "network.address-wrong", text.strip());
        }
    }

    private boolean isMissing(String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            return false;
        }
        reject(field, "network.missing-" + field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        return true;
    }

    private <T> @Nullable T reject(String field, String key, Object... args) {
        errors.add(new FieldError(field, Phrase.of(key, args)));
        return null;
    }

    /** A pool without errors. */
    record Checked(String name, Cidr cidr, Ipv4 gateway, List<Ipv4> dns, @Nullable Integer vlan, Ipv4 first, Ipv4 last,
                   @Nullable String contact) {
    }

    /** An address that a machine has. */
    record InUse(Ipv4 address, String hostName) {
    }
}
