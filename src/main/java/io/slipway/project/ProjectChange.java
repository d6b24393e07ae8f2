package io.slipway.project;

/** What can change about a project; see {@link Project}. */
public record ProjectChange(String name, String description, String owner) {
}
