package io.slipway.project;

/** How a project's repository is laid out. */
public enum BranchLayout {
    /** The directories {@code trunk}, {@code branches} and {@code tags}. */
    TRUNK_BRANCHES_TAGS,
    /** Nothing at the beginning. */
    EMPTY
}
