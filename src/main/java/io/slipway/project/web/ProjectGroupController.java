package io.slipway.project.web;

import io.slipway.project.Access;
import io.slipway.project.GroupRight;
import io.slipway.project.ProjectGroup;
import io.slipway.project.ProjectGroups;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class ProjectGroupController {

    private final ProjectGroups groups;

    ProjectGroupController(ProjectGroups groups) {
        this.groups = groups;
    }

    @Operation(summary = "Lists the groups that have rights on a project, with their members")
    @GetMapping("/projects/{project}/groups")
    List<Right> rights(@PathVariable String project) {
        return groups.rights(project).stream().map(Right::of).toList();
    }

    @Operation(summary = "Creates a group in a project and gives it rights there, for the owner and administrators")
    @PostMapping("/projects/{project}/groups")
    @ResponseStatus(HttpStatus.CREATED)
    ProjectGroup create(@PathVariable String project, @RequestBody Wanted wanted) {
        return groups.create(wanted.group(project), access(wanted.access()));
    }

    @Operation(summary = "Gives a group rights on a project: READ or READ_WRITE; for the owner and administrators")
    @PutMapping("/projects/{project}/groups/{group}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@PathVariable String project, @PathVariable String group, @RequestBody Grant grant) {
        groups.grant(project, group, access(grant.access()));
    }

    @Operation(summary = "Takes a group's rights on a project, for the owner and administrators")
    @DeleteMapping("/projects/{project}/groups/{group}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String project, @PathVariable String group) {
        groups.revoke(project, group);
    }

    @Operation(summary = "Adds a person to a group, for the owner of the group's project and administrators")
    @PutMapping("/project-groups/{group}/members/{username}")
    ProjectGroup add(@PathVariable String group, @PathVariable String username) {
        return groups.addMember(group, username);
    }

    @Operation(summary = "Removes a person from a group, for the owner of the group's project and administrators")
    @DeleteMapping("/project-groups/{group}/members/{username}")
    ProjectGroup remove(@PathVariable String group, @PathVariable String username) {
        return groups.removeMember(group, username);
    }

    @Operation(summary = "Removes a group with all its rights, for the owner of the group's project and administrators")
    @DeleteMapping("/project-groups/{group}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String group) {
        groups.delete(group);
    }

    private static Access access(@Nullable String text) {
        return Arrays.stream(Access.values()).filter(each -> each.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> InvalidInput.of("access", Phrase.of("project.unknown-word", String.valueOf(text),
                        "READ, READ_WRITE")));
    }

    /** @param access READ or READ_WRITE */
    record Grant(@Nullable String access) {
    }

    /** @param access READ or READ_WRITE */
    record Wanted(@Nullable String key, @Nullable String name, @Nullable String access, @Nullable List<String> members) {

        ProjectGroup group(String project) {
            return new ProjectGroup(Objects.requireNonNullElse(key, ""), Objects.requireNonNullElse(name, ""), project,
                    members == null ? List.of() : members.stream().filter(Objects::nonNull).toList());
        }
    }

    /** @param project key of the project in which the group was made */
    record Right(String group, String name, String project, Access access, List<String> members) {

        static Right of(GroupRight right) {
            return new Right(right.group().key(), right.group().name(), right.group().project(), right.access(),
                    right.group().members());
        }
    }
}
