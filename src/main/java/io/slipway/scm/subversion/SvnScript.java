package io.slipway.scm.subversion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** A shell script of the class path, with what all of them share in front. */
enum SvnScript {

    CREATE, FIND, RIGHTS, REMOVE, ARCHIVE, DROP_ARCHIVE, LOAD;

    /** Exit status of a script that finds something of another effect. */
    static final int TAKEN = 17;
    /** Exit status of a script that does not find what it is to work on. */
    static final int MISSING = 44;

    /** The script as an argument, so that standard input is free. */
    List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of("sh", "-c", text(), "slipway"));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private String text() {
        return read("common") + read(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("scm/" + name + ".sh").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
