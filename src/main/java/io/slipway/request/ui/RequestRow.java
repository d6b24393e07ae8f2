package io.slipway.request.ui;

import io.slipway.request.Explanation;
import io.slipway.request.Request;

/**
 * A request in a list.
 *
 * @param item        the name of what is asked for, in the reader's language
 * @param requester   the requester's name
 * @param explanation where it is and why
 */
record RequestRow(Request request, String item, String requester, Explanation explanation) {
}
