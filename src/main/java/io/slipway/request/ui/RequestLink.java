package io.slipway.request.ui;

import com.vaadin.flow.router.RouterLink;
import java.util.UUID;

/** A link to the page of a request. */
public final class RequestLink extends RouterLink {

    private static final long serialVersionUID = 1L;

    public RequestLink(UUID requestId, String text) {
        super(text, RequestView.class, requestId.toString());
    }
}
