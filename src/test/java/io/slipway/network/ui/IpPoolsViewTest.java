package io.slipway.network.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.slipway.PageTest;
import io.slipway.identity.Role;
import io.slipway.network.IpPool;
import io.slipway.network.IpPools;
import io.slipway.network.NewIpPool;
import io.slipway.network.PoolAddresses.PoolAddress;
import io.slipway.network.PoolAddresses.Sighting;
import io.slipway.network.PoolAddresses.State;
import io.slipway.network.PoolAddresses;
import io.slipway.network.Quarantine;
import io.slipway.shared.Cidr;
import io.slipway.shared.Conflict;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.ui.list.ListTester;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

class IpPoolsViewTest extends PageTest {

    private static final IpPool LAB = new IpPool("lab", Cidr.of("192.0.2.0/24"), Ipv4.of("192.0.2.1"), List.of(), null,
            Ipv4.of("192.0.2.50"), Ipv4.of("192.0.2.59"), "network@example.org", Instant.EPOCH, 3, 2, 5);

    private static final PoolAddresses.Query QUARANTINED = new PoolAddresses.Query("lab", State.QUARANTINED, "");

    @MockitoBean
    private IpPools pools;

    @MockitoBean
    private PoolAddresses addresses;

    @MockitoBean
    private Quarantine quarantine;

    @BeforeEach
    void openThePage() {
        given(pools.list()).willReturn(List.of(LAB));
        openAs("ada", Role.ADMINISTRATOR);
        UI.getCurrent().navigate(IpPoolsView.class);
    }

    @Test
    void aRowSaysHowFullThePoolIs() {
        assertThat(ListTester.list().text(0)).contains("lab", "192.0.2.50 to 192.0.2.59", "3 used, 5 free",
                "2 addresses in quarantine", "network@example.org");
    }

    @Test
    void everyWrongFieldSaysWhatWouldBeRight() {
        given(pools.create(any())).willThrow(new InvalidInput(List.of(new FieldError("cidr", Phrase.of("network.missing-cidr")),
                new FieldError("dns", Phrase.of("network.address-wrong", "x")))));
        _click(_get(Button.class, button -> button.withText("Add IP pool")));
        _click(_get(Button.class, button -> button.withText("Add")));

        assertThat(field("Network").getErrorMessage()).isEqualTo("Enter the network, for example 192.0.2.0/24.");
        assertThat(field("Name servers").isInvalid()).isTrue();
    }

    @Test
    void nameServersAreTypedInOneFieldAndAnEmptyVlanIsNone() {
        given(pools.create(any())).willReturn(LAB);
        _click(_get(Button.class, button -> button.withText("Add IP pool")));
        _setValue(field("Name"), "lab-2");
        _setValue(field("Name servers"), "192.0.2.2, 192.0.2.3");
        _click(_get(Button.class, button -> button.withText("Add")));

        verify(pools).create(new NewIpPool("lab-2", "", "", List.of("192.0.2.2", "192.0.2.3"), null, "", "", ""));
    }

    @Test
    void aVlanThatIsNoNumberIsSaidAtItsField() {
        _click(_get(Button.class, button -> button.withText("Add IP pool")));
        _setValue(field("VLAN"), "99999999999");
        _click(_get(Button.class, button -> button.withText("Add")));

        assertThat(field("VLAN").getErrorMessage()).startsWith("99999999999 is not a VLAN.");
        verify(pools, never()).create(any());
    }

    @Test
    void aPoolInUseStaysAndTheReasonIsSaid() {
        willThrow(new Conflict(Phrase.of("network.pool-in-use", "lab", 3))).given(pools).delete("lab");
        ListTester.list().act(0, "Delete lab");
        assertThat(_get(Button.class, button -> button.withText("Delete")).isEnabled()).isFalse();
        _setValue(field("Type “lab” to confirm"), "lab");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        _get(Span.class, span -> span.withText("The IP pool lab cannot be removed: 3 of its addresses are in use. "
                + "Remove those machines first."));
    }

    @Test
    void aPoolIsChangedWithItsNameAndNetworkAsTheyAre() {
        given(pools.change(any(), any())).willReturn(LAB);
        ListTester.list().act(0, "Change lab");
        assertThat(field("Name").isReadOnly()).isTrue();
        assertThat(field("Network").isReadOnly()).isTrue();
        _setValue(field("Last address"), "192.0.2.99");
        _click(_get(Button.class, button -> button.withText("Save")));

        verify(pools).change("lab", new NewIpPool("lab", "192.0.2.0/24", "192.0.2.1", List.of(), null, "192.0.2.50", "192.0.2.99",
                "network@example.org"));
    }

    @Test
    void quarantinedAddressesSayWhatAnsweredAndCanBeFreed() {
        given(addresses.count(QUARANTINED)).willReturn(1L);
        given(addresses.find(eq(QUARANTINED), anyLong(), anyInt())).willReturn(List.of(new PoolAddress(Ipv4.of("192.0.2.51"),
                State.QUARANTINED, null, null, Instant.EPOCH, new Sighting(Instant.EPOCH, "tcp/3389", null, null))));
        ListTester.list().open(0, "quarantined");

        var shown = ListTester.list();
        assertThat(shown.text(0)).contains("192.0.2.51", "Another machine answered at TCP port 3389", "Not looked at again yet");
        shown.act(0, "Free 192.0.2.51");
        verify(quarantine).release("lab", Ipv4.of("192.0.2.51"));
    }

    @Test
    void aPoolWithoutAddressesSaysSoAndWhatASearchHidesIsNotCalledMissing() {
        ListTester.list().act(0, "Addresses of lab");
        assertThat(ListTester.list().nothing()).contains("No address of this pool is in use");

        ListTester.list().search("0.77");
        assertThat(ListTester.list().nothing()).contains("Nothing matches", "Clear all filters");
    }

    private static TextField field(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }
}
