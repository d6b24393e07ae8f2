package io.slipway.scm.subversion;

import io.slipway.scm.Repositories;
import io.slipway.scm.SvnProperties;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** The adapter with directories of a test on this machine. */
public final class RealRepositories {

    private RealRepositories() {
    }

    public static Repositories in(Path folder, URI url) {
        return new SubversionRepositories(new LocalScmCommands(), properties(folder, url));
    }

    static SvnProperties properties(Path folder, URI url) {
        return new SvnProperties("localhost", url, folder + "/repositories", folder + "/archives", Duration.ofSeconds(1));
    }
}
