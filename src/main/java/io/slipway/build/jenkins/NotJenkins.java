package io.slipway.build.jenkins;

import java.io.IOException;

/** What answers is no Jenkins, or not at the address where it was asked. */
final class NotJenkins extends IOException {

    private static final long serialVersionUID = 1L;

    private final String leadsTo;

    /** @param leadsTo host that a redirect leads to; empty when a page came instead of an answer */
    NotJenkins(String leadsTo) {
        super(leadsTo.isEmpty() ? "a page instead of an answer" : "redirected to " + leadsTo);
        this.leadsTo = leadsTo;
    }

    String leadsTo() {
        return leadsTo;
    }
}
