package io.slipway.build.jenkins;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.slipway.build.BuildFault;
import io.slipway.build.BuildFault.Kind;
import io.slipway.shared.Phrase;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.conn.ConnectTimeoutException;

/** Turns what went wrong on the wire into the port's faults. */
final class JenkinsFaults {

    private final String system;

    /** @param system what the server is called in messages */
    JenkinsFaults(String system) {
        this.system = system;
    }

    BuildFault of(IOException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected rejected) {
                return rejected(rejected);
            }
            if (cause instanceof NotJenkins other) {
                return notJenkins(other);
            }
            if (cause instanceof TooLarge) {
                return new BuildFault(Kind.TOO_LARGE, Phrase.of("build.jenkins.too-large", system), exception);
            }
            if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
                return new BuildFault(Kind.UNTRUSTED, Phrase.of("build.jenkins.untrusted", system, text(cause)), exception);
            }
        }
        return unreachable(exception);
    }

    /** A fault that is found here, about the named thing. The phrase's values are the server and the thing. */
    BuildFault about(Kind kind, String key, Object... things) {
        var args = new Object[things.length + 1];
        args[0] = system;
        System.arraycopy(things, 0, args, 1, things.length);
        return new BuildFault(kind, Phrase.of(key, args));
    }

    private BuildFault rejected(Rejected rejected) {
        var status = String.valueOf(rejected.status());
        var kind = switch (rejected.status()) {
            case 401 -> Kind.BAD_CREDENTIALS;
            case 403 -> Kind.NO_PERMISSION;
            case 404 -> Kind.NOT_FOUND;
            case 409 -> Kind.DISABLED;
            case 400, 405, 411, 413, 414, 415 -> Kind.REFUSED;
            case 502, 503, 504 -> Kind.UNREACHABLE;
            default -> Kind.OTHER;
        };
        var phrase = switch (kind) {
            case BAD_CREDENTIALS -> Phrase.of("build.jenkins.bad-credentials", system);
            case NO_PERMISSION -> Phrase.of("build.jenkins.no-permission", system);
            case NOT_FOUND -> Phrase.of("build.jenkins.not-found", system);
            case DISABLED -> Phrase.of("build.jenkins.conflict", system);
            case UNREACHABLE -> Phrase.of("build.jenkins.unreachable", system, Phrase.of("build.jenkins.http-status", status));
            default -> Phrase.of("build.jenkins.refused", system, status, rejected.reason());
        };
        return new BuildFault(kind, phrase, rejected);
    }

    private BuildFault notJenkins(NotJenkins other) {
        var phrase = other.leadsTo().isEmpty() ? Phrase.of("build.jenkins.page", system)
                : Phrase.of("build.jenkins.moved", system, other.leadsTo());
        return new BuildFault(Kind.NOT_JENKINS, phrase, other);
    }

    private BuildFault unreachable(IOException exception) {
        return new BuildFault(Kind.UNREACHABLE, Phrase.of("build.jenkins.unreachable", system, why(exception)), exception);
    }

    private static Phrase why(IOException exception) {
        if (exception instanceof ConnectTimeoutException || exception instanceof ConnectException
                || exception instanceof UnknownHostException) {
            return Phrase.of("build.jenkins.no-connection");
        }
        if (exception instanceof SocketTimeoutException) {
            return Phrase.of("build.jenkins.time-out");
        }
        return exception instanceof JsonProcessingException ? Phrase.of("build.jenkins.garbage")
                : Phrase.of("build.jenkins.connection-broken");
    }

    private static String text(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
