package io.slipway.project.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.project.Access;
import io.slipway.project.BranchLayout;
import io.slipway.project.ProjectState;
import io.slipway.project.WebContainer;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import io.slipway.ui.list.Badge;

/** Projects in words. */
final class ProjectWords {

    static final String PATH = "projects/";

    private ProjectWords() {
    }

    static String state(ProjectState state) {
        return Texts.text("project.state." + state.name());
    }

    static Badge badge(ProjectState state) {
        return switch (state) {
            case ACTIVE -> new Badge(Tone.GOOD, VaadinIcon.CHECK, state(state));
            case CLOSING -> new Badge(Tone.PROGRESS, VaadinIcon.HOURGLASS, state(state));
            case CLOSED -> new Badge(Tone.STILL, VaadinIcon.ARCHIVE, state(state));
        };
    }

    static String access(Access access) {
        return Texts.text("project.access." + access.name());
    }

    static Badge badge(Access access) {
        return new Badge(Tone.STILL, access == Access.READ ? VaadinIcon.EYE : VaadinIcon.EDIT, access(access));
    }

    static String container(WebContainer container) {
        return Texts.text("project.container." + container.name());
    }

    static String layout(BranchLayout layout) {
        return Texts.text("project.layout." + layout.name());
    }
}
