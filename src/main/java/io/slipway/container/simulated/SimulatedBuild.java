package io.slipway.container.simulated;

import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import io.slipway.container.ImageName;
import io.slipway.container.WorkListener;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads a Dockerfile as an engine does, and runs nothing of it. */
final class SimulatedBuild {

    private static final Set<String> INSTRUCTIONS = Set.of("FROM", "RUN", "CMD", "LABEL", "EXPOSE", "ENV", "ADD", "COPY",
            "ENTRYPOINT", "VOLUME", "USER", "WORKDIR", "ARG", "ONBUILD", "STOPSIGNAL", "HEALTHCHECK", "SHELL", "MAINTAINER");
    private static final Pattern WORDS = Pattern.compile("\\s+");

    private final String host;
    private final Consumer<ImageName> bases;

    /** @param bases makes sure that the host has the image to build on */
    SimulatedBuild(String host, Consumer<ImageName> bases) {
        this.host = host;
        this.bases = bases;
    }

    void run(String dockerfile, WorkListener listener) {
        var lines = dockerfile.replace("\\\n", "").lines().toList();
        for (var number = 1; number <= lines.size(); number++) {
            var instruction = WORDS.split(lines.get(number - 1).strip())[0].toUpperCase(Locale.ROOT);
            if (!instruction.isEmpty() && !instruction.startsWith("#") && !INSTRUCTIONS.contains(instruction)) {
                throw new ContainerFault(Kind.BUILD_FAILED, host,
                        "dockerfile parse error line " + number + ": unknown instruction: " + instruction);
            }
        }
        var steps = lines.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        for (var step = 1; step <= steps.size(); step++) {
            var said = "Step " + step + "/" + steps.size() + " : " + steps.get(step - 1);
            listener.heard(said, 100 * (step - 1) / steps.size());
            run(said, List.of(WORDS.split(steps.get(step - 1), 2)));
        }
    }

    private void run(String said, List<String> words) {
        var rest = words.size() < 2 ? "" : words.get(1);
        if (words.get(0).equalsIgnoreCase("FROM") && !rest.equals("scratch")) {
            bases.accept(ImageName.of(rest));
        }
        if (words.get(0).equalsIgnoreCase("RUN")) {
            var code = Objects.requireNonNullElse(SimulatedProgram.script(rest).exitCode(), 0);
            if (code != 0) {
                throw new ContainerFault(Kind.BUILD_FAILED, host,
                        said + "\nThe command '/bin/sh -c " + rest + "' returned a non-zero code: " + code);
            }
        }
    }
}
