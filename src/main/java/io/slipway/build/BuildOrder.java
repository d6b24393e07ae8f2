package io.slipway.build;

import java.util.Map;

/**
 * A build to run.
 *
 * @param job        the job's name
 * @param effectKey  the value of {@link BuildServer#EFFECT_PARAMETER}
 * @param parameters the other parameters by name
 */
public record BuildOrder(String job, String effectKey, Map<String, String> parameters) {

    public BuildOrder {
        parameters = Map.copyOf(parameters);
    }
}
