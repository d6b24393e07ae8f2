package io.slipway.project;

/** What a group may do on a project. */
public record GroupRight(ProjectGroup group, Access access) {
}
