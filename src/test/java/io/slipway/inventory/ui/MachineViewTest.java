package io.slipway.inventory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.router.QueryParameters;
import io.slipway.PageTest;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Result;
import io.slipway.audit.Via;
import io.slipway.identity.Role;
import io.slipway.identity.SignedInPerson;
import io.slipway.inventory.Machine;
import io.slipway.inventory.Machine.Registration;
import io.slipway.inventory.Machines;
import io.slipway.shared.Ipv4;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@Import({MachineActions.class, MachineHistory.class})
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
class MachineViewTest extends PageTest {

    private static final UUID REQUEST = UUID.fromString("00000000-0000-0000-0000-000000000012");
    private static final Machine DEV = new Machine("vm-2", "dev-rita", "Debian GNU/Linux 12",
            PowerState.ON, Ipv4.of("192.0.2.50"), 2, 4096,
            new Registration("key", "dev-rita", Ipv4.of("192.0.2.50"), "rita", "debian-12", REQUEST, "SW-12"),
            Instant.EPOCH, null, null, null);

    @MockitoBean
    private Machines machines;

    @MockitoBean
    private AuditTrail audit;

    @BeforeEach
    void oneMachine() {
        given(machines.find("vm-2")).willReturn(Optional.of(DEV));
        given(audit.find(any(), anyLong(), anyInt())).willReturn(List.of(new AuditRecord(7, Instant.EPOCH, "omar", null,
                Via.UI, null, "machine.power", "machine", "vm-2", null, Result.FAILED, "{\"action\": \"OFF\"}")));
    }

    @Test
    void thePageSaysWhatTheMachineIsAndLeadsToItsRequest() {
        open("rita", Role.REQUESTER, "");

        assertThat(_get(H1.class).getText()).isEqualTo("dev-rita");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("Full name of rita", "192.0.2.50", "debian-12", "vm-2");
        assertThat(_get(Anchor.class, link -> link.withText("SW-12")).getHref()).isEqualTo("requests/" + REQUEST);
    }

    @Test
    void itsOwnerSwitchesItAfterBeingAsked() {
        open("rita", Role.REQUESTER, "");
        _assertNone(Button.class, button -> button.withText("Switch on"));
        _click(_get(Button.class, button -> button.withText("Switch off")));

        assertThat(_get(ConfirmDialog.class).getElement().getTextRecursively()).contains("dev-rita", "what is not saved is lost");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        verify(machines).power("vm-2", PowerAction.OFF, new SignedInPerson("rita", Set.of(Role.REQUESTER)));
    }

    @Test
    void whatHappenedIsReadForThoseWhoLookAfterItWhenTheAddressOpensIt() {
        open("omar", Role.OPERATOR, "tab=history");

        _get(Span.class, line -> line.withText("Full name of omar: Switch off – did not work"));
    }

    @Test
    void othersSeeNeitherActionsNorHistory() {
        open("mia", Role.REQUESTER, "");

        assertThat(_find(Tab.class)).hasSize(1);
        _assertNone(Button.class, button -> button.withText("Switch off"));
        verify(audit, never()).find(any(), anyLong(), anyInt());
    }

    @Test
    void aMachineThatIsUnknownDoesNotExist() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate("machines/nonsense");

        assertThat(_get(H1.class).getText()).isEqualTo("This does not exist");
    }

    private void open(String person, Role role, String query) {
        openAs(person, role);
        given(people.displayName(any())).willAnswer(call -> "Full name of " + call.getArgument(0));
        UI.getCurrent().navigate("machines/vm-2", QueryParameters.fromString(query));
    }
}
