package io.slipway.journey;

import io.slipway.peers.Peer;
import io.slipway.peers.VcenterSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Settings and pools with which a portal works on a vCenter and on machines with sshd. Each class of tests has a part of the
 * testbed's network of its own.
 *
 * @param firstHost        last part of the first address that its machines get
 * @param lastHost         last part of the last one
 * @param firstBootAddress where fresh clones of the template without tools answer
 */
public record RealPortal(int firstHost, int lastHost, String firstBootAddress) {

    public static final String WITH_TOOLS = "debian-12-tools";
    public static final String WITHOUT_TOOLS = "debian-12-plain";

    private static final String NETWORK = "SLIPWAY_TESTBED_MACHINE_CIDR";

    /**
     * @param firstHost last part of the first address, at least 10
     * @param lastHost  last part of the last one, at most 199
     * @param firstBoot last part of the first-boot address, 251 to 254
     */
    public static RealPortal on(int firstHost, int lastHost, int firstBoot) {
        return new RealPortal(firstHost, lastHost, address(firstBoot));
    }

    public static String address(int host) {
        var cidr = Peer.setting(NETWORK);
        return cidr.substring(0, cidr.lastIndexOf('.') + 1) + host;
    }

    public VcenterSimulator vcenter(String... flags) {
        return VcenterSimulator.withMachines(firstBootAddress, flags);
    }

    public Map<String, String> settings(VcenterSimulator vcenter) {
        return Map.of("slipway.vsphere.url", vcenter.url(),
                "slipway.vsphere.username", VcenterSimulator.USERNAME,
                "slipway.vsphere.password", VcenterSimulator.PASSWORD,
                "slipway.vsphere.ca-file", VcenterSimulator.caFile(),
                "slipway.vsphere.folder", "developers",
                "slipway.ssh.private-key", Peer.setting("SLIPWAY_TESTBED_SSH_PRIVATE_KEY"),
                "slipway.ssh.connect-timeout", "3s");
    }

    public Map<String, Object> pool() {
        return pool("testbed", firstHost, lastHost);
    }

    public static Map<String, Object> pool(String name, int first, int last) {
        return Map.of("name", name, "cidr", Peer.setting(NETWORK), "gateway", Peer.setting("SLIPWAY_TESTBED_MACHINE_GATEWAY"),
                "dns", List.of(), "firstAddress", address(first), "lastAddress", address(last));
    }

    /** Fingerprints of the host keys that all machines have before they get keys of their own. */
    static List<String> templateFingerprints() {
        return Developer.run(List.of("ssh-keygen", "-l", "-f", Peer.setting("SLIPWAY_TESTBED_MACHINE_HOST_KEYS"))).lines()
                .map(line -> line.split(" ")[1]).toList();
    }

    /** A known-hosts file with what the host shows now, and the fingerprints of that. */
    static Seen seen(String address, Path folder) {
        try {
            var file = folder.resolve("known_hosts_" + address);
            var keys = Developer.run(List.of("ssh-keyscan", "-T", "5", address)).lines().filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(file, keys);
            return new Seen(file, Developer.run(List.of("ssh-keygen", "-l", "-f", file.toString())).lines()
                    .map(line -> line.split(" ")[1]).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Seen(Path knownHosts, List<String> fingerprints) {
    }
}
