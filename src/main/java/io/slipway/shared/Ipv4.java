package io.slipway.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An IPv4 address.
 *
 * @param value the 32 bits, most significant octet first
 */
public record Ipv4(int value) implements Comparable<Ipv4> {

    private static final Pattern DOTTED = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    /** @throws IllegalArgumentException unless the text is four decimal octets */
    @JsonCreator
    public static Ipv4 of(String text) {
        var matcher = DOTTED.matcher(text.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an IPv4 address: " + text);
        }
        var value = 0;
        for (var i = 1; i <= 4; i++) {
            var octet = Integer.parseInt(matcher.group(i));
            if (octet > 255) {
                throw new IllegalArgumentException("not an IPv4 address: " + text);
            }
            value = value << 8 | octet;
        }
        return new Ipv4(value);
    }

    /** The address so many places further on. */
    public Ipv4 plus(int offset) {
        return new Ipv4(value + offset);
    }

    @Override
    public int compareTo(Ipv4 other) {
        return Integer.compareUnsigned(value, other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return (value >>> 24) + "." + (value >>> 16 & 255) + "." + (value >>> 8 & 255) + "." + (value & 255);
    }
}
