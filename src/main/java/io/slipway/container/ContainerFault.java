package io.slipway.container;

import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a host with containers did not do what it was asked to. */
public final class ContainerFault extends SlipwayException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String host;
    private final String detail;

    /**
     * @param host   the host's name in the settings
     * @param detail what the fault is about, or what the engine said
     */
    public ContainerFault(Kind kind, String host, String detail, @Nullable Throwable cause) {
        super(Phrase.of("container.fault." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), host, detail), cause);
        this.kind = kind;
        this.host = host;
        this.detail = detail;
    }

    public ContainerFault(Kind kind, String host, String detail) {
        this(kind, host, detail, null);
    }

    public Kind kind() {
        return kind;
    }

    public String host() {
        return host;
    }

    public String detail() {
        return detail;
    }

    /** What is wrong. */
    public enum Kind {
        /** No answer, or none that makes sense: whether the work was done is not known. */
        UNREACHABLE,
        /** The engine's certificate is not one that is trusted, or it does not trust the portal's. */
        UNTRUSTED,
        /** No host of that name is configured. */
        UNKNOWN_HOST,
        /** A container, volume or network does not exist (any more). */
        NOT_FOUND,
        /** Neither the host nor the registry has the image or the tag. */
        IMAGE_NOT_FOUND,
        NAME_TAKEN,
        /** Something else listens on the host's port. */
        PORT_TAKEN,
        /** The registry refuses the portal's credentials, or wants some. */
        REGISTRY_REFUSED,
        /** The host does not reach the registry. */
        REGISTRY_UNREACHABLE,
        NO_SPACE,
        /** Something still uses the image, volume or network. */
        IN_USE,
        /** The container is not in a state that allows this. */
        WRONG_STATE,
        /** The image's program cannot be run: missing, not executable or for another processor. */
        CANNOT_RUN,
        /** The Dockerfile is wrong, or one of its commands failed. */
        BUILD_FAILED,
        /** The engine calls the request itself wrong. */
        INVALID,
        OTHER
    }
}
