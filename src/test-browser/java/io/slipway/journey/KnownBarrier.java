package io.slipway.journey;

import java.util.List;

/**
 * Something that axe-core finds in a component of Vaadin and that is left to it; docs/design-system.md lists them too.
 *
 * @param rule     of axe-core
 * @param selector the elements of the component
 * @param upstream where Vaadin is told of it
 */
record KnownBarrier(String rule, String selector, String upstream) {

    static final List<KnownBarrier> ALL = List.of(
            new KnownBarrier("aria-allowed-role", "footer[part=footer]",
                    "https://github.com/vaadin/web-components/tree/main/packages/confirm-dialog"),
            new KnownBarrier("target-size", "vaadin-password-field-button",
                    "https://github.com/vaadin/web-components/tree/main/packages/password-field"),
            new KnownBarrier("aria-allowed-attr", "vaadin-menu-bar-item", "https://github.com/vaadin/web-components/issues/687"));
}
