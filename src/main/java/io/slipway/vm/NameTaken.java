package io.slipway.vm;

/**
 * The system refused a machine's name because another machine has it; published before the step reports it.
 *
 * @param name the machine's name
 */
public record NameTaken(String name) {
}
