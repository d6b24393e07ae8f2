package io.slipway.step;

/** What this process is called among the nodes of the portal, and towards the engine. */
public interface NodeId {

    /** Host, process and a random part; a new one after every start. */
    String value();

    String host();
}
