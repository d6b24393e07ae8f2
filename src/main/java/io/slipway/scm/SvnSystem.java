package io.slipway.scm;

import io.slipway.step.ExternalSystem;
import org.springframework.stereotype.Component;

/** All Subversion servers together: one that is down is no outage of the others. */
@Component
class SvnSystem implements ExternalSystem {

    private final Repositories repositories;

    SvnSystem(Repositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public String key() {
        return "svn";
    }

    @Override
    public String address() {
        return repositories.address();
    }

    @Override
    public boolean isSimulated() {
        return repositories.simulated();
    }
}
