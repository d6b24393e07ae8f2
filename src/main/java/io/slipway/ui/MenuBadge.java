package io.slipway.ui;

/** A bean of this type puts a number beside an entry of the navigation. */
public interface MenuBadge {

    /** The route of the entry, e.g. {@code inbox}. */
    String path();

    /** The topic of the changes after which the number is asked for again. */
    String topic();

    /** The number for the signed-in person; 0 shows nothing. Called with the session locked: be quick. */
    long count();
}
