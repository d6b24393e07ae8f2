package io.slipway.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.slipway.StoreTest;
import io.slipway.audit.AuditTrail;
import io.slipway.identity.Role;
import io.slipway.identity.SignedInPerson;
import io.slipway.inventory.Machine.Registration;
import io.slipway.shared.Change;
import io.slipway.shared.Conflict;
import io.slipway.shared.Forbidden;
import io.slipway.shared.Ipv4;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerControl;
import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VmFault;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@StoreTest
@RecordApplicationEvents
@Import({Machines.class, PowerSwitch.class, InventoryRefresh.class, AuditTrail.class})
class MachinesTest {

    private static final VirtualMachine SEEN = new VirtualMachine("vm-1", "dev-jdoe", "Debian", PowerState.ON, null, 2, 4096,
            null);
    private static final SignedInPerson RITA = new SignedInPerson("rita", Set.of(Role.REQUESTER));
    private static final SignedInPerson LEE = new SignedInPerson("lee", Set.of(Role.REQUESTER, Role.APPROVER));
    private static final SignedInPerson OMAR = new SignedInPerson("omar", Set.of(Role.OPERATOR));

    @Autowired
    Machines machines;

    @Autowired
    InventoryRefresh refresh;

    @Autowired
    Queue<Runnable> background;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @MockitoBean
    VirtualMachines system;

    @MockitoBean
    PowerControl control;

    @BeforeEach
    void aMachineOfRita() {
        jdbc.sql("TRUNCATE app.machine, app.inventory_status").update();
        background.clear();
        given(system.list()).willReturn(List.of(SEEN));
        given(system.find("vm-1")).willReturn(Optional.of(SEEN));
        refresh.refresh();
        machines.register("vm-1", "dev-jdoe", null, null, new Registration("key-1", "dev-jdoe", Ipv4.of("10.20.0.50"), "rita",
                "debian-12",
                null, "SW-12"));
    }

    @Test
    void anOwnerSwitchesAMachineInTheBackground() {
        var pending = machines.power("vm-1", PowerAction.OFF, RITA);
        assertThat(pending.pendingAction()).isEqualTo(PowerAction.OFF);
        verify(control, never()).apply(any(), any());

        given(system.find("vm-1")).willReturn(Optional.of(off()));
        background.remove().run();
        verify(control).apply("vm-1", PowerAction.OFF);
        assertThat(machine().pendingAction()).isNull();
        assertThat(machine().powerState()).isEqualTo(PowerState.OFF);
        assertThat(events.stream(Change.class)).contains(new Change("machine", "vm-1"));
        assertThat(audited()).containsExactly("machine.power ok");
    }

    @Test
    void aFailureIsKeptForWhoeverLooksAndIsAudited() {
        willThrow(new VmFault(VmFault.Kind.NO_RESOURCES, Phrase.of("vm.fault.no-resources"))).given(control).apply(any(), any());
        machines.power("vm-1", PowerAction.ON, OMAR);
        background.remove().run();

        assertThat(machine().powerError()).isEqualTo(Phrase.of("vm.fault.no-resources"));
        assertThat(machine().pendingAction()).isNull();
        assertThat(audited()).containsExactly("machine.power ok", "machine.power failed");
    }

    @Test
    void aBugIsKeptWithItsReference() {
        willThrow(new IllegalStateException("bug")).given(control).apply(any(), any());
        machines.power("vm-1", PowerAction.ON, OMAR);
        background.remove().run();

        assertThat(machine().powerError()).isNotNull().extracting(Phrase::key).isEqualTo("inventory.power-unexpected");
    }

    @Test
    void strangersMayNotSwitchAndTheTryIsAudited() {
        assertThatThrownBy(() -> machines.power("vm-1", PowerAction.OFF, LEE)).isInstanceOf(Forbidden.class);

        assertThat(background).isEmpty();
        assertThat(audited()).containsExactly("machine.power refused");
    }

    @Test
    void oneActionAtATimeAndOnlyOnMachinesThatExist() {
        machines.power("vm-1", PowerAction.OFF, RITA);

        assertThatThrownBy(() -> machines.power("vm-1", PowerAction.ON, RITA)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> machines.power("vm-9", PowerAction.ON, OMAR)).isInstanceOf(NotFound.class);
        machines.remove("vm-1");
        assertThatThrownBy(() -> machines.power("vm-1", PowerAction.ON, OMAR)).isInstanceOf(NotFound.class);
    }

    @Test
    void anUnreachableSystemLeavesThePictureAndSaysWhy() {
        given(system.list()).willThrow(new VmFault(VmFault.Kind.UNREACHABLE, Phrase.of("vm.fault.unreachable", "vCenter")));
        events.clear();
        refresh.refresh();
        refresh.refresh();

        assertThat(machine().goneAt()).isNull();
        assertThat(machines.freshness().refreshedAt()).isNotNull();
        assertThat(machines.freshness().error()).isEqualTo(Phrase.of("vm.fault.unreachable", "vCenter"));
        assertThat(events.stream(Change.class).filter(change -> change.topic().equals("inventory"))).hasSize(1);
    }

    @Test
    void aRefreshAnnouncesOnlyWhatChanged() {
        events.clear();
        refresh.refresh();
        assertThat(events.stream(Change.class)).containsExactly(new Change("inventory", "vcenter"));
        given(system.list()).willReturn(List.of(off()));
        refresh.refresh();
        assertThat(events.stream(Change.class)).contains(new Change("machine", "vm-1"));
    }

    private Machine machine() {
        return machines.find("vm-1").orElseThrow();
    }

    private List<String> audited() {
        return jdbc.sql("""
                SELECT action || ' ' || result FROM app.audit_entry WHERE id > (SELECT coalesce(max(id), 0) FROM app.audit_entry
                WHERE action = 'test.start') ORDER BY id""").query(String.class).list();
    }

    @BeforeEach
    void aNewPageOfTheAuditTrail() {
        jdbc.sql("""
                INSERT INTO app.audit_entry (actor, via, action, subject_type, subject_id, result)
                VALUES ('test', 'system', 'test.start', 'test', '', 'ok')""").update();
    }

    private static VirtualMachine off() {
        return new VirtualMachine("vm-1", "dev-jdoe", "Debian", PowerState.OFF, null, 2, 4096, null);
    }

    @TestConfiguration
    @ComponentScan("io.slipway.inventory.store")
    static class Configuration {

        @Bean
        Queue<Runnable> background() {
            return new ArrayDeque<>();
        }

        @Bean
        TaskExecutor applicationTaskExecutor(Queue<Runnable> background) {
            return background::add;
        }
    }
}
