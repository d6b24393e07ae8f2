package io.slipway.project;

import java.util.List;

/** What another module has of a project, e.g. a repository; one bean for each kind. Must not ask a remote system. */
public interface ProjectResources {

    List<Resource> of(String project);

    /**
     * @param kind bundle key of what it is, e.g. {@code scm.repository}
     * @param name what people call it
     * @param text where it is or how to get it, to be copied
     * @param path where the portal shows more of it, relative to the portal's address; empty for nowhere
     */
    record Resource(String kind, String name, String text, String path) {
    }
}
