package io.slipway.announcement;

import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;

/** New requests are refused until the announcement is withdrawn; over the API that is a 503. */
public class ClosedForNow extends SlipwayException {

    private static final long serialVersionUID = 1L;

    ClosedForNow(Announcement announcement) {
        super(Phrase.of("announcement.closed-now", announcement.text()));
    }
}
