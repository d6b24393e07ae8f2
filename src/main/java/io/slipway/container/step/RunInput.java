package io.slipway.container.step;

import io.slipway.container.ContainerSpec;
import io.slipway.container.HealthCheck;
import io.slipway.container.Limits;
import io.slipway.container.Mount;
import io.slipway.container.NetworkLink;
import io.slipway.container.PublishedPort;
import io.slipway.container.RestartPolicy;
import io.slipway.step.Describe;
import io.slipway.step.StepRun;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** What to run, and how. */
record RunInput(
        @NotBlank @Describe(value = "Name of the Docker host in the settings", example = "docker-1") String host,
        @NotBlank @Size(max = 63) @Pattern(regexp = "[a-zA-Z0-9][a-zA-Z0-9_.-]+")
        @Describe(value = "Name of the new container, unique on its host", example = "billing-svn") String name,
        @NotBlank @Describe(value = "Name of the image; the host has to have it", example = "registry.example.org/svn:1")
        String image,
        @Describe(value = "Program and arguments, one in each line; empty for the image's own", example = "nginx")
        @Nullable String command,
        @Describe(value = "Variables of the container, one NAME=value in each line; may be empty", example = "REPOSITORY=billing")
        @Nullable String environment,
        @Describe(value = "Ports to publish, as port:container-port or address:port:container-port, with commas; may be empty",
                example = "8080:80") @Nullable String ports,
        @Describe(value = "Volumes as volume:path or volume:path:ro, separated by commas; may be empty",
                example = "billing-data:/var/svn") @Nullable String volumes,
        @Describe(value = "Network between containers to be in; empty for the engine's own", example = "edge")
        @Nullable String network,
        @Describe(value = "Names by which others in the network find the container, separated by commas; may be empty",
                example = "svn") @Nullable String aliases,
        @Min(6) @Describe(value = "Memory in MiB that it may use at most; empty for no limit", example = "512")
        @Nullable Integer memoryMiB,
        @Min(1) @Describe(value = "Thousandths of a processor that it may use at most; empty for no limit", example = "500")
        @Nullable Integer milliCpus,
        @Describe(value = "When the engine starts it again: no, on-failure, always or unless-stopped; empty for unless-stopped",
                example = "unless-stopped") @Nullable String restart,
        @Describe(value = "Shell command in the container that succeeds when it works; empty for the image's own check",
                example = "curl -f http://localhost/") @Nullable String healthCommand) {

    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int RETRIES = 5;
    private static final java.util.regex.Pattern PORT =
            java.util.regex.Pattern.compile("(?:([0-9a-fA-F.]+):)?(\\d{1,5}):(\\d{1,5})");
    private static final java.util.regex.Pattern VOLUME = java.util.regex.Pattern.compile("([^:]+):(/[^:]*)(:ro)?");

    ContainerSpec spec(StepRun run) {
        var limits = new Limits(milliCpus == null ? null : milliCpus / 1000.0, memoryMiB == null ? null : (long) memoryMiB << 20,
                null);
        var links = Words.isGiven(network) ? List.of(new NetworkLink(String.valueOf(network), parts(aliases)))
                : List.<NetworkLink>of();
        var health = Words.isGiven(healthCommand)
                ? new HealthCheck(String.valueOf(healthCommand), INTERVAL, TIMEOUT, GRACE, RETRIES) : null;
        return new ContainerSpec(name, Words.image("image", image).toString(), Words.lines(command), List.of(),
                Words.pairs("environment", environment), parts(ports).stream().map(RunInput::port).toList(),
                parts(volumes).stream().map(RunInput::mount).toList(), limits, policy(), health, Marks.of(run), links);
    }

    private RestartPolicy policy() {
        return Words.isGiven(restart) ? Words.choice("restart", RestartPolicy.class, String.valueOf(restart))
                : RestartPolicy.UNLESS_STOPPED;
    }

    private static List<String> parts(@Nullable String text) {
        return text == null ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static PublishedPort port(String text) {
        var read = match("ports", PORT, text);
        return new PublishedPort(read.group(1), number(text, read.group(2)), number(text, read.group(3)));
    }

    private static int number(String text, String digits) {
        var port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw Words.wrong("ports", text);
        }
        return port;
    }

    private static Mount mount(String text) {
        var read = match("volumes", VOLUME, text);
        return new Mount(read.group(1), read.group(2), read.group(3) != null);
    }

    private static MatchResult match(String input, java.util.regex.Pattern form, String text) {
        var matcher = form.matcher(text);
        if (!matcher.matches()) {
            throw Words.wrong(input, text);
        }
        return matcher.toMatchResult();
    }
}
