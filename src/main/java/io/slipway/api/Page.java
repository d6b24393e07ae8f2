package io.slipway.api;

import java.util.List;

/**
 * One page of a list, as every list of the API answers.
 *
 * @param page  counted from 0
 * @param size  how many items were asked for, 1 to 500
 * @param total how many items all pages have
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public static <T> Page<T> of(List<T> items, Paging paging, long total) {
        return new Page<>(List.copyOf(items), paging.page(), paging.size(), total);
    }
}
