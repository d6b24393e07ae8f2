package io.slipway.inventory.ui;

import io.slipway.vm.PowerAction;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How the browser draws what is known of a machine. Drawn there and not by components of the server, thousands of rows stay
 * cheap. The values of the names after {@code item.} come from {@link MachineRenderers}.
 */
final class MachineTemplates {

    private static final String TITLE = "<span class=\"slipway-row-title\">${item.name}</span>";

    private static final String PROBLEM = """
            ${item.error ? html`<div style="color: var(--slipway-bad); font-size: var(--lumo-font-size-s)">${item.error}</div>` : ''}""";

    static final String NAME = "<div>" + TITLE + """
            ${item.guestOs ? html`<div class="slipway-muted">${item.guestOs}</div>` : ''}""" + PROBLEM + "</div>";

    static final String STATE = """
            <span class="slipway-badge" data-tone="${item.tone}">
              <vaadin-icon icon="${item.icon}" aria-hidden="true"></vaadin-icon><span>${item.state}</span></span>""";

    private static final String REQUEST = """
            ${item.requestLink ? html`<a href="${item.requestLink}" router-link>${item.request}</a>` : item.request}""";

    static final String OWNER = "<div>${item.owner}</div><div>" + REQUEST + "</div>";

    static final String SEEN = "<slipway-time class=\"slipway-muted\" datetime=\"${item.seen}\"></slipway-time>";

    static final String ACTIONS = """
            <div style="display: flex; flex-wrap: wrap; align-items: center">
            ${item.progress ? html`<div style="min-width: 7rem" role="status">
              <span class="slipway-muted">${item.progress}</span>
              <vaadin-progress-bar indeterminate aria-hidden="true" style="margin: 0.25rem 0"></vaadin-progress-bar></div>` : ''}
            """ + Arrays.stream(PowerAction.values()).map(MachineTemplates::button).collect(Collectors.joining()) + """
            ${item.removeLink ? html`<a href="${item.removeLink}" router-link style="color: inherit" aria-label="${item.remove}">
              <vaadin-button theme="tertiary icon small" style="margin: 0; width: 2rem; min-width: 0; padding: 0" tabindex="-1" aria-hidden="true" title="${item.remove}">
                <vaadin-icon icon="vaadin:trash"></vaadin-icon></vaadin-button></a>` : ''}
            </div>""";

    static final String CARD = "<div class=\"slipway-row\"><div class=\"slipway-row-main\"><div class=\"slipway-row-head\">" + TITLE
            + "<span>" + STATE + "</span></div>" + PROBLEM + """
            <div class="slipway-muted">${item.facts}</div>
            <div class="slipway-muted">${item.owner ? html`${item.owner} · ` : ''}""" + REQUEST + "${item.request ? ' · ' : ''}" + SEEN
            + "</div>"
            + ACTIONS + "</div></div>";

    private MachineTemplates() {
    }

    private static String button(PowerAction action) {
        return """
                ${item.label%1$s ? html`<vaadin-button theme="tertiary icon small" style="margin: 0; width: 2rem; min-width: 0; padding: 0" aria-label="${item.label%1$s}"
                    title="${item.label%1$s}" @click="${power%1$s}">
                  <vaadin-icon icon="%2$s" aria-hidden="true"></vaadin-icon></vaadin-button>` : ''}
                """.formatted(action, MachineWords.icon(action));
    }
}
