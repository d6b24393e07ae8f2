package io.slipway.network.ui;

import com.vaadin.flow.component.textfield.TextField;
import io.slipway.network.IpPools;
import io.slipway.network.NewIpPool;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.slipway.ui.FormDialog;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Asks for what a new IP pool shall be. */
final class PoolFields {

    private final TextField name = field("name", "lab-1");
    private final TextField cidr = field("cidr", "192.0.2.0/24");
    private final TextField gateway = field("gateway", "192.0.2.1");
    private final TextField dns = field("dns", "192.0.2.2, 192.0.2.3");
    private final TextField vlan = field("vlan", "42");
    private final TextField first = field("first", "192.0.2.50");
    private final TextField last = field("last", "192.0.2.250");

    PoolFields() {
        dns.setHelperText(Texts.text("network.pool.dns.help"));
        vlan.setHelperText(Texts.text("network.pool.vlan.help"));
        dns.setRequiredIndicatorVisible(false);
        vlan.setRequiredIndicatorVisible(false);
    }

    void ask(IpPools pools) {
        new FormDialog(Texts.text("network.pool.add"), Texts.text("network.pool.add.yes"), () -> {
            var pool = pools.create(typed());
            Notices.success(Texts.text("network.pool.add.done", pool.name()));
        }).add("name", name).add("cidr", cidr).add("gateway", gateway).add("firstAddress", first).add("lastAddress", last)
                .add("dns", dns).add("vlan", vlan).open();
    }

    private NewIpPool typed() {
        var servers = Arrays.stream(dns.getValue().split("[,;\\s]+")).filter(text -> !text.isEmpty()).toList();
        return new NewIpPool(name.getValue(), cidr.getValue(), gateway.getValue(), servers, vlan(), first.getValue(), last.getValue());
    }

    private @Nullable Integer vlan() {
        var typed = vlan.getValue().strip();
        try {
            return typed.isEmpty() ? null : Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            throw InvalidInput.of("vlan", Phrase.of("network.vlan-wrong", typed));
        }
    }

    private static TextField field(String key, String example) {
        var field = new TextField(Texts.text("network.pool." + key));
        field.setPlaceholder(example);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
