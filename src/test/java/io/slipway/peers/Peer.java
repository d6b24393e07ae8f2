package io.slipway.peers;

import java.util.function.UnaryOperator;

/** A real system that tests talk to when the environment says where it is. */
public enum Peer {

    VSPHERE("a vSphere API", "SLIPWAY_TESTBED_VSPHERE_URL"),
    SSH("Linux hosts with sshd", "SLIPWAY_TESTBED_SSH_HOSTS"),
    DOCKER("a Docker engine", "SLIPWAY_TESTBED_DOCKER_HOST"),
    SUBVERSION("Subversion and Apache's web server", "SLIPWAY_TESTBED_APACHE"),
    JENKINS("a Jenkins that builds", "SLIPWAY_TESTBED_JENKINS_URL"),
    JENKINS_RECORDINGS("a recorded Jenkins", "SLIPWAY_JENKINS_RECORDINGS");

    private final String title;
    private final String variable;

    Peer(String title, String variable) {
        this.title = title;
        this.variable = variable;
    }

    /** What the peer is, in words. */
    public String title() {
        return title;
    }

    /** The environment variable that says where the peer is. */
    public String variable() {
        return variable;
    }

    public boolean configured() {
        return configured(System::getenv);
    }

    boolean configured(UnaryOperator<String> environment) {
        var value = environment.apply(variable);
        return value != null && !value.isBlank();
    }

    /** The value of a variable that the testbed sets together with the peer's own; fails when it is missing. */
    public static String setting(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The environment variable " + name + " is missing: the testbed's env file sets it.");
        }
        return value;
    }
}
