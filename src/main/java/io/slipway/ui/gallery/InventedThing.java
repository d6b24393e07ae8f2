package io.slipway.ui.gallery;

import io.slipway.ui.Tone;
import java.time.Instant;

/** A row of the gallery's lists. */
record InventedThing(int number, String name, String note, Tone tone, Instant changed) {
}
