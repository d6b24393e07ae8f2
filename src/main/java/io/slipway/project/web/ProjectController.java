package io.slipway.project.web;

import io.slipway.api.Page;
import io.slipway.api.Paging;
import io.slipway.project.BranchLayout;
import io.slipway.project.NewProject;
import io.slipway.project.Project;
import io.slipway.project.ProjectQuery;
import io.slipway.project.ProjectState;
import io.slipway.project.Projects;
import io.slipway.project.WebContainer;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/projects")
class ProjectController {

    private final Projects projects;

    ProjectController(Projects projects) {
        this.projects = projects;
    }

    @Operation(summary = "Lists the projects that one may see, by name; q is part of the key, name or description, state is "
            + "ACTIVE, CLOSING or CLOSED")
    @GetMapping
    Page<Project> list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String state,
            Paging paging) {
        var query = new ProjectQuery(q, known(ProjectState.class, "state", state), null, ProjectQuery.Sort.NAME, false);
        return Page.of(projects.search(query, paging.offset(), paging.size()), paging, projects.count(query));
    }

    @Operation(summary = "Shows a project")
    @GetMapping("/{key}")
    Project one(@PathVariable String key) {
        return projects.find(key).orElseThrow(() -> new NotFound(Phrase.of("project.no-such-project", key)));
    }

    @Operation(summary = "Creates a project, for administrators")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Project create(@RequestBody Wanted wanted) {
        return projects.create(wanted.project());
    }

    private static <E extends Enum<E>> @Nullable E known(Class<E> type, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(text.strip())).findFirst()
                .orElseThrow(() -> InvalidInput.of(field, Phrase.of("project.unknown-word", text,
                        String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()))));
    }

    /**
     * @param container NONE, STATIC, TOMCAT, JAVA or IMAGE; NONE when left out
     * @param layout    TRUNK_BRANCHES_TAGS or EMPTY; the former when left out
     */
    record Wanted(@Nullable String key, @Nullable String name, @Nullable String description, @Nullable String owner,
                  @Nullable String container, @Nullable String layout) {

        NewProject project() {
            return new NewProject(text(key), text(name), text(description), text(owner),
                    Objects.requireNonNullElse(known(WebContainer.class, "container", container), WebContainer.NONE),
                    Objects.requireNonNullElse(known(BranchLayout.class, "layout", layout), BranchLayout.TRUNK_BRANCHES_TAGS));
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }
}
