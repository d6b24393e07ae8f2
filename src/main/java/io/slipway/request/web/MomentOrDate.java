package io.slipway.request.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads a moment with its offset, or a date, which lasts until its end where the portal runs. */
class MomentOrDate extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    MomentOrDate() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = parser.getValueAsString("").strip();
        try {
            return text.indexOf('T') < 0 ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException neither) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "neither a moment nor a date");
        }
    }
}
