package io.slipway.scm;

import io.slipway.project.ProjectResources;
import java.util.List;
import org.springframework.stereotype.Component;

/** A project's repositories, with the command that checks them out. */
@Component
class RepositoryResources implements ProjectResources {

    private final RepositoryRecords records;

    RepositoryResources(RepositoryRecords records) {
        this.records = records;
    }

    @Override
    public List<Resource> of(String project) {
        return records.of(project).stream()
                .map(each -> new Resource("scm.repository", each.name(), "svn checkout " + each.url(), "")).toList();
    }
}
