package io.slipway.host.sshj;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** A shell script of the class path, with the functions that all of them share in front. */
enum Script {

    STAGE_HOST_KEYS("stage-host-keys"),
    ACTIVATE_HOST_KEYS("activate-host-keys"),
    CONFIGURE_NETWORK("configure-network"),
    FIND_NETWORK("find-network"),
    FIND_ACCOUNT("find-account"),
    CREATE_ACCOUNT("create-account"),
    REMOVE_ACCOUNT("remove-account");

    private final String file;

    Script(String file) {
        this.file = file;
    }

    String text() {
        return read("common") + read(file);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("host/" + name + ".sh").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
