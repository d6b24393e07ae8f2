package io.slipway.container.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Turns what an engine refuses into the ports' faults. An engine has a status and an English sentence, nothing more, and the
 * status is often no help: a registry that refuses the credentials comes back as 500. So the sentence decides first.
 */
final class DockerFaults {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<Saying> SAYINGS = List.of(
            new Saying("no space left on device|disk quota exceeded", Kind.NO_SPACE),
            new Saying("port is already allocated|address already in use", Kind.PORT_TAKEN),
            new Saying("no basic auth credentials|unauthorized|authentication required|incorrect username or password"
                    + "|denied: requested access", Kind.REGISTRY_REFUSED),
            new Saying("manifest unknown|manifest for .* not found|no such image|pull access denied|name unknown"
                    + "|an image does not exist|tag does not exist", Kind.IMAGE_NOT_FOUND),
            new Saying("(get|head|post|put|patch) \"?https?://.*(connection refused|no such host|timeout|x509|tls:|"
                    + "http response to https|server misbehaving|deadline exceeded|no route to host|eof)",
                    Kind.REGISTRY_UNREACHABLE),
            new Saying("executable file not found|exec format error|oci runtime|no command specified", Kind.CANNOT_RUN),
            new Saying("dockerfile parse error|returned a non-zero code|no build stage|dockerfile|copy failed|add failed"
                    + "|failed to solve", Kind.BUILD_FAILED),
            new Saying("name .* is already in use|network with name .* already exists", Kind.NAME_TAKEN),
            new Saying("image is being used|image has dependent|image is referenced|volume is in use|has active endpoints"
                    + "|is using its referenced image", Kind.IN_USE));

    private final String host;

    /** @param host the host's name */
    DockerFaults(String host) {
        this.host = host;
    }

    ContainerFault of(RuntimeException exception) {
        if (exception instanceof ContainerFault fault) {
            return fault;
        }
        if (exception instanceof DockerException refused && refused.getHttpStatus() > 0) {
            var text = text(refused.getMessage());
            return new ContainerFault(kind(text, status(refused)), host, text, refused);
        }
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return new ContainerFault(Kind.UNTRUSTED, host, String.valueOf(cause.getMessage()), exception);
            }
        }
        return new ContainerFault(Kind.UNREACHABLE, host, root(exception), exception);
    }

    /** What the engine says within an answer that began well. */
    ContainerFault said(String text, Kind otherwise) {
        return new ContainerFault(kind(text, otherwise), host, text);
    }

    private static Kind kind(String text, Kind otherwise) {
        return SAYINGS.stream().filter(saying -> saying.words.matcher(text).find()).map(Saying::kind).findFirst()
                .orElse(otherwise);
    }

    private static Kind status(DockerException refused) {
        return switch (refused.getHttpStatus()) {
            case 400 -> Kind.INVALID;
            case 404 -> Kind.NOT_FOUND;
            case 409 -> Kind.WRONG_STATE;
            default -> refused instanceof NotFoundException ? Kind.NOT_FOUND : Kind.OTHER;
        };
    }

    /** The sentence in {@code Status 500: {"message":"…"}}. */
    private static String text(String message) {
        var brace = message.indexOf('{');
        if (brace >= 0) {
            try {
                return JSON.readTree(message.substring(brace)).path("message").asText(message).strip();
            } catch (JsonProcessingException e) {
                return message.strip();
            }
        }
        return message.strip();
    }

    private static String root(Throwable exception) {
        var cause = exception;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** What the engine says when this is wrong. */
    private record Saying(Pattern words, Kind kind) {

        Saying(String words, Kind kind) {
            this(Pattern.compile(words, Pattern.CASE_INSENSITIVE), kind);
        }
    }
}
