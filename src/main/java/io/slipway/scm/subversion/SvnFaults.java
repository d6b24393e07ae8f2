package io.slipway.scm.subversion;

import io.slipway.scm.RepositoryId;
import io.slipway.scm.RepositoryPath;
import io.slipway.scm.ScmFault;
import io.slipway.scm.ScmFault.Kind;
import io.slipway.scm.subversion.ScmCommands.Outcome;
import io.slipway.shared.Phrase;
import java.util.Set;
import java.util.regex.Pattern;

/** What the end of a command means. Subversion's codes tell, its words may be in any language. */
final class SvnFaults {

    private static final int LONGEST = 500;
    private static final Pattern CODE = Pattern.compile("E\\d{6}");
    /** Not found, no such revision, unlike kinds, not a directory, unrelated history. */
    private static final Set<String> NO_SUCH_PATH = Set.of("E160013", "E160006", "E160005", "E200009", "E195012", "E160016",
            "E205000", "E170010");
    /** Unable to open a repository, at all or over this access. */
    private static final Set<String> NO_REPOSITORY = Set.of("E180001", "E170013");

    private SvnFaults() {
    }

    static ScmFault taken(RepositoryId id) {
        return new ScmFault(Kind.NAME_TAKEN, Phrase.of("scm.name-taken", id.toString()));
    }

    static ScmFault missing(RepositoryId id) {
        return new ScmFault(Kind.NO_REPOSITORY, Phrase.of("scm.no-repository", id.toString()));
    }

    static ScmFault noSuchPath(RepositoryId id, RepositoryPath path) {
        return new ScmFault(Kind.NO_SUCH_PATH, Phrase.of("scm.no-such-path", id.toString(), path.toString()));
    }

    static ScmFault of(RepositoryId id, RepositoryPath path, Outcome outcome) {
        // The root of a repository that is there can always be read.
        var codes = CODE.matcher(outcome.errors()).results().map(found -> found.group()).toList();
        if (codes.stream().anyMatch(NO_REPOSITORY::contains)) {
            return missing(id);
        }
        return codes.stream().anyMatch(NO_SUCH_PATH::contains) ? noSuchPath(id, path) : of(id, outcome);
    }

    static ScmFault of(RepositoryId id, Outcome outcome) {
        return switch (outcome.status()) {
            case SvnScript.TAKEN -> taken(id);
            case SvnScript.MISSING -> missing(id);
            default -> outcome.errors().contains("No space left on device") || outcome.errors().contains("E000028")
                    ? new ScmFault(Kind.NO_SPACE, Phrase.of("scm.no-space", id.toString()))
                    : failed(id, outcome.errors().isBlank() ? outcome.output() : outcome.errors());
        };
    }

    static ScmFault failed(RepositoryId id, String said) {
        var line = said.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return new ScmFault(Kind.FAILED, Phrase.of("scm.failed", id.toString(),
                line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …"));
    }
}
