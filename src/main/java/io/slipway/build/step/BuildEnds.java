package io.slipway.build.step;

import io.slipway.build.Build;
import io.slipway.build.BuildFault;
import io.slipway.build.BuildResult;
import io.slipway.build.BuildServer;
import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import java.util.List;

/** What the end of a build means to a process. */
final class BuildEnds {

    private static final int LINES = 12;
    private static final int CHARACTERS = 1500;

    private final BuildServer server;

    BuildEnds(BuildServer server) {
        this.server = server;
    }

    /** @throws BusinessFailure with the log's last lines unless the build succeeded */
    void require(Build build) {
        if (build.result() != BuildResult.SUCCESS) {
            throw new BusinessFailure(RunBuildStep.FAILED,
                    Phrase.of("build.failed", build.job(), String.valueOf(build.number()), build.result(), lastLines(build)));
        }
    }

    private String lastLines(Build build) {
        try {
            var text = String.join("\n", last(server.log(build.job(), build.number(), 0).text().lines().toList()));
            return text.length() > CHARACTERS ? "…" + text.substring(text.length() - CHARACTERS) : text;
        } catch (BuildFault fault) {
            // How it ended is known; that its log cannot be read must not hide it.
            return "";
        }
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    }
}
