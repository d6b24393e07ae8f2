package io.slipway.project;

import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rights as the tables have them, whoever asks. */
@Component
class StoredProjectRights implements ProjectRights {

    private final ProjectRepository projects;
    private final ProjectGroupRepository groups;

    StoredProjectRights(ProjectRepository projects, ProjectGroupRepository groups) {
        this.projects = projects;
        this.groups = groups;
    }

    /** Whoever asks for a project that is gone may go on with its own transaction. */
    @Override
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public Rights of(String key) {
        var project = projects.find(key, null).orElseThrow(() -> new NotFound(Phrase.of("project.no-such-project", key)));
        var most = project.state() == ProjectState.ACTIVE ? Access.READ_WRITE : Access.READ;
        var owner = groups.enabled(List.of(project.owner())).stream().findFirst().orElse(null);
        var all = groups.rights(key).stream().map(right -> new Group(right.group().key(),
                most == Access.READ ? Access.READ : right.access(), groups.enabled(right.group().members()))).toList();
        return new Rights(owner, most, project.state() == ProjectState.CLOSED, all);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Set<String>> groups() {
        var members = new TreeMap<String, Set<String>>();
        groups.all().forEach(group -> members.put(group.key(), new TreeSet<>(groups.enabled(group.members()))));
        return members;
    }
}
