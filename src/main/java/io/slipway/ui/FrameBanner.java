package io.slipway.ui;

import com.vaadin.flow.component.Component;

/** A bean of this type puts something above every page. */
public interface FrameBanner {

    /**
     * A component that keeps itself current, and is not visible while it has nothing to say. Called once for every browser page.
     */
    Component create();
}
