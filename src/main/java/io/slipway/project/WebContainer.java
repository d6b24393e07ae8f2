package io.slipway.project;

/** What a project's web container is made of. */
public enum WebContainer {
    /** No container. */
    NONE,
    /** Files that a web server hands out. */
    STATIC,
    /** A WAR on Tomcat. */
    TOMCAT,
    /** An executable jar. */
    JAVA,
    /** An image that is built elsewhere. */
    IMAGE
}
