package io.slipway.build;

import io.slipway.step.SingleSystem;

/** The Jenkins, as a system that steps work on; there is none while nothing is configured or simulated. */
public final class JenkinsSystem implements SingleSystem {

    static final String KEY = "jenkins";

    private final BuildServer server;

    public JenkinsSystem(BuildServer server) {
        this.server = server;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String address() {
        // Whoever shows it says "Jenkins" already.
        return server.name().replaceFirst("^Jenkins ?", "");
    }

    @Override
    public boolean isSimulated() {
        return server.simulated();
    }

    @Override
    public void probe() {
        server.probe();
    }
}
