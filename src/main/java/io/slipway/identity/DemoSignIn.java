package io.slipway.identity;

/**
 * One of the invented people of a demonstration.
 *
 * @param role the portal's name of what the person does, e.g. {@code approver}
 */
public record DemoSignIn(String username, String fullName, String role, String password) {
}
