package io.slipway.host.sshj;

import com.hierynomus.sshj.key.KeyAlgorithm;
import com.hierynomus.sshj.key.KeyAlgorithms;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.Factory;

/** What the portal negotiates: nothing with SHA-1, MD5, CBC or a 64-bit cipher, and no host certificates. */
final class Algorithms {

    private static final Pattern KEY_EXCHANGES = Pattern.compile(
            "curve25519-.*|ecdh-sha2-nistp.*|diffie-hellman-group(-exchange-sha256|1[4-8]-sha(256|512))|ext-info-c");
    private static final Pattern CIPHERS = Pattern.compile("chacha20-poly1305@.*|aes(128|256)-gcm@.*|aes(128|192|256)-ctr");
    private static final Pattern MACS = Pattern.compile("hmac-sha2-.*");

    /** Of host keys, and of the portal's own key. */
    private static final List<Factory.Named<KeyAlgorithm>> SIGNATURES = List.of(KeyAlgorithms.EdDSA25519(),
            KeyAlgorithms.ECDSASHANistp256(), KeyAlgorithms.ECDSASHANistp384(), KeyAlgorithms.ECDSASHANistp521(),
            KeyAlgorithms.RSASHA512(), KeyAlgorithms.RSASHA256());

    private Algorithms() {
    }

    static Config config() {
        var config = new DefaultConfig();
        config.setKeyExchangeFactories(matching(config.getKeyExchangeFactories(), KEY_EXCHANGES.asMatchPredicate()));
        config.setCipherFactories(matching(config.getCipherFactories(), CIPHERS.asMatchPredicate()));
        config.setMACFactories(matching(config.getMACFactories(), MACS.asMatchPredicate()));
        config.setKeyAlgorithms(SIGNATURES);
        return config;
    }

    /**
     * The ways in which keys of the types sign: an RSA key has several, none of which is called like the key.
     *
     * @param keyTypes e.g. {@code ssh-ed25519}
     */
    static List<String> signaturesOf(List<String> keyTypes) {
        return SIGNATURES.stream().map(Factory.Named::getName)
                .filter(name -> keyTypes.contains(name.startsWith("rsa-") ? "ssh-rsa" : name)).toList();
    }

    private static <T> List<Factory.Named<T>> matching(List<Factory.Named<T>> all, Predicate<String> wanted) {
        return all.stream().filter(factory -> wanted.test(factory.getName())).toList();
    }
}
