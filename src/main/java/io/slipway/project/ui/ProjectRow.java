package io.slipway.project.ui;

import io.slipway.project.Project;

/** A project in the list. @param owner the owner's full name */
record ProjectRow(Project project, String owner) {
}
