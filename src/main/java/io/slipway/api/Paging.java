package io.slipway.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which page a caller wants; a controller method takes it as a parameter. Anything out of bounds is answered with 400.
 *
 * @param page 0 or more, 0 if not given
 * @param size 1 to 500, 50 if not given
 */
@ParameterObject
public record Paging(
        @Parameter(description = "Page, counted from 0", schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
        int page,
        @Parameter(description = "Items per page", schema = @Schema(type = "integer", minimum = "1", maximum = "500",
                defaultValue = "50"))
        int size) {

    static final int DEFAULT_SIZE = 50;
    static final int LARGEST_SIZE = 500;

    /** How many items the pages before hold. */
    public long offset() {
        return (long) page * size;
    }
}
