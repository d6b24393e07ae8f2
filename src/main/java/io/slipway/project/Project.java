package io.slipway.project;

import java.time.Instant;

/**
 * What people work on together.
 *
 * @param key         small letters, digits and hyphens between them, at most 32, a letter first; never changes
 * @param description may be empty
 * @param owner       username of whoever decides on the project's groups and their rights
 */
public record Project(String key, String name, String description, String owner, ProjectState state, WebContainer container,
                      BranchLayout layout, Instant createdAt) {
}
