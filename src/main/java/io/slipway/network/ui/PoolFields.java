package io.slipway.network.ui;

import com.vaadin.flow.component.textfield.TextField;
import io.slipway.network.IpPool;
import io.slipway.network.IpPools;
import io.slipway.network.NewIpPool;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.ui.FormDialog;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for what an IP pool shall be. */
final class PoolFields {

    private final TextField name = field("name", "lab-1");
    private final TextField cidr = field("cidr", "192.0.2.0/24");
    private final TextField gateway = field("gateway", "192.0.2.1");
    private final TextField first = field("first", "192.0.2.50");
    private final TextField last = field("last", "192.0.2.250");
    private final TextField dns = optional("dns", "192.0.2.2, 192.0.2.3");
    private final TextField vlan = optional("vlan", "42");
    private final TextField contact = optional("contact", "network@example.org");

    void askForNew(IpPools pools) {
        ask("network.pool.add", "network.pool.add.yes", "network.pool.add.done", pools::create);
    }

    /** The name and the network stay. */
    void askForChange(IpPools pools, IpPool pool) {
        name.setValue(pool.name());
        cidr.setValue(pool.cidr().toString());
        name.setReadOnly(true);
        cidr.setReadOnly(true);
        gateway.setValue(pool.gateway().toString());
        first.setValue(pool.firstAddress().toString());
        last.setValue(pool.lastAddress().toString());
        dns.setValue(pool.dns().stream().map(Ipv4::toString).collect(Collectors.joining(", ")));
        vlan.setValue(pool.vlan() == null ? "" : pool.vlan().toString());
        contact.setValue(Objects.requireNonNullElse(pool.contact(), ""));
        ask("network.pool.change", "network.pool.change.yes", "network.pool.change.done",
                changed -> pools.change(pool.name(), changed));
    }

    private void ask(String title, String action, String done, Function<NewIpPool, IpPool> save) {
        new FormDialog(Texts.text(title), Texts.text(action), () -> Notices.success(Texts.text(done, save.apply(typed()).name())))
                .add("name", name).add("cidr", cidr).add("gateway", gateway).add("firstAddress", first).add("lastAddress", last)
                .add("dns", dns).add("vlan", vlan).add("contact", contact).open();
    }

    private NewIpPool typed() {
        var servers = Arrays.stream(dns.getValue().split("[,;\\s]+")).filter(text -> !text.isEmpty()).toList();
        return new NewIpPool(name.getValue(), cidr.getValue(), gateway.getValue(), servers, vlan(), first.getValue(),
                last.getValue(), contact.getValue());
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

    private static TextField optional(String key, String example) {
        var field = field(key, example);
        field.setHelperText(Texts.text("network.pool." + key + ".help"));
        field.setRequiredIndicatorVisible(false);
        return field;
    }
}
