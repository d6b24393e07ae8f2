package io.slipway.build.step;

import io.slipway.build.BuildServer;
import io.slipway.shared.Phrase;
import io.slipway.step.PermanentFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads parameters as a model gives them: one in a line, NAME=value. */
final class Parameters {

    private Parameters() {
    }

    static Map<String, String> read(@Nullable String text) {
        var parameters = new LinkedHashMap<String, String>();
        (text == null ? "" : text).lines().filter(line -> !line.isBlank()).forEach(line -> {
            var sign = line.indexOf('=');
            var name = sign < 0 ? "" : line.substring(0, sign).trim();
            if (!name.matches("\\w[\\w.-]*") || name.equals(BuildServer.EFFECT_PARAMETER)) {
                // The line may hold a secret: only its number is told.
                throw new PermanentFailure(Phrase.of("build.parameter-wrong", parameters.size() + 1));
            }
            parameters.put(name, line.substring(sign + 1));
        });
        return parameters;
    }
}
