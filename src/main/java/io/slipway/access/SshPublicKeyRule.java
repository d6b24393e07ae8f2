package io.slipway.access;

import io.slipway.shared.Phrase;
import io.slipway.shared.ValueRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets forms check public keys. */
@Component
class SshPublicKeyRule implements ValueRule {

    @Override
    public String name() {
        return "ssh-public-key";
    }

    @Override
    public Optional<Phrase> check(String value) {
        return SshPublicKey.problem(value);
    }
}
