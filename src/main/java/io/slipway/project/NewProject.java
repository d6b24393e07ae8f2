package io.slipway.project;

/**
 * A project to be made.
 *
 * @param key   see {@link Project#key()}
 * @param owner username
 */
public record NewProject(String key, String name, String description, String owner, WebContainer container,
                         BranchLayout layout) {
}
