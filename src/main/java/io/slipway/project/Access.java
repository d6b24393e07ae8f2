package io.slipway.project;

/** What a group may do on a project. */
public enum Access {
    /** See everything of the project. */
    READ,
    /** Change it, too. */
    READ_WRITE
}
