package io.slipway.container;

/** Something that goes on telling its listener until it is closed. */
public interface Feed extends AutoCloseable {

    /** Ends it; the listener hears nothing more. Harmless when repeated. */
    @Override
    void close();
}
