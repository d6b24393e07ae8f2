package io.slipway.build;

import java.util.Map;

/**
 * A job to make or to change.
 *
 * @param name      its name
 * @param effectKey written into its description
 * @param note      one line for people, also in the description
 * @param template  name of the template, one of {@link JobTemplates#names()}
 * @param values    what to put into the template, by name; what is missing is empty
 */
public record JobSpec(String name, String effectKey, String note, String template, Map<String, String> values) {

    public JobSpec {
        values = Map.copyOf(values);
    }
}
