package io.slipway.project.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.project.Project;
import io.slipway.project.ProjectQuery;
import io.slipway.project.Projects;
import io.slipway.ui.PaletteEntry;
import io.slipway.ui.PaletteSource;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Projects that the person may see, by key, name and description. */
@Order(35)
@Component
class ProjectPaletteSource implements PaletteSource {

    private final Projects projects;

    ProjectPaletteSource(Projects projects) {
        this.projects = projects;
    }

    @Override
    public String heading() {
        return "project.projects";
    }

    @Override
    public List<PaletteEntry> find(String text, int most) {
        return projects.search(ProjectQuery.of(text), 0, most).stream().map(ProjectPaletteSource::entry).toList();
    }

    @Override
    public Optional<PaletteEntry> at(String path) {
        return path.startsWith(ProjectWords.PATH)
                ? projects.find(path.substring(ProjectWords.PATH.length())).map(ProjectPaletteSource::entry) : Optional.empty();
    }

    private static PaletteEntry entry(Project project) {
        return PaletteEntry.page(VaadinIcon.FOLDER_OPEN_O, project.name(), project.key(), ProjectWords.PATH + project.key());
    }
}
