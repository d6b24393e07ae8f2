package io.slipway.request.ui;

import com.vaadin.flow.component.Component;
import io.slipway.request.Request;

/** A bean of this type puts something on the page of every request, right below where the request is and why. */
public interface RequestSection {

    /** A component that keeps itself current, and is not visible while it has nothing to say to the person who looks. */
    Component of(Request request);
}
