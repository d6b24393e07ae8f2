package io.slipway.request;

/**
 * In which order to list requests.
 *
 * @param by         what to order by; among equals, by number
 * @param descending whether the order is reversed
 */
public record RequestOrder(By by, boolean descending) {

    public static final RequestOrder NEWEST_FIRST = new RequestOrder(By.NUMBER, true);

    /** What requests can be ordered by. */
    public enum By {
        /** The same as when they were asked for. */
        NUMBER, TITLE, ITEM, REQUESTER, STATE, CHANGED, ENDED
    }
}
