package io.slipway.inventory.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.StoreTest;
import io.slipway.inventory.Machine;
import io.slipway.inventory.Machine.Registration;
import io.slipway.inventory.MachineQuery;
import io.slipway.inventory.MachineQuery.Sort;
import io.slipway.inventory.MachineRecords;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import({PostgresMachineRecords.class, MachineRows.class, SeenMachines.class})
class MachineRecordsTest {

    private static final Instant T0 = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant T1 = T0.plusSeconds(30);

    @Autowired
    MachineRecords records;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startEmpty() {
        jdbc.sql("TRUNCATE app.machine, app.inventory_status").update();
    }

    @Test
    void whatWasSeenIsKeptAndWhatWasNotIsGone() {
        assertThat(records.keep(List.of(vm("vm-1", PowerState.ON), vm("vm-2", PowerState.OFF)), T0))
                .containsExactlyInAnyOrder("vm-1", "vm-2");
        assertThat(records.keep(List.of(vm("vm-1", PowerState.ON), vm("vm-2", PowerState.OFF)), T0.plusSeconds(1))).isEmpty();

        assertThat(records.keep(List.of(vm("vm-1", PowerState.SUSPENDED)), T1)).containsExactlyInAnyOrder("vm-1", "vm-2");
        assertThat(all()).extracting(Machine::id).containsExactly("vm-1");
        assertThat(all().get(0).powerState()).isEqualTo(PowerState.SUSPENDED);
        assertThat(all().get(0).seenAt()).isEqualTo(T1);
        assertThat(machine("vm-2").goneAt()).isEqualTo(T1);

        assertThat(records.keep(List.of(vm("vm-1", PowerState.SUSPENDED), vm("vm-2", PowerState.OFF)), T1.plusSeconds(30)))
                .containsExactly("vm-2");
        assertThat(machine("vm-2").goneAt()).isNull();
    }

    @Test
    void anEarlierReadNeverOverwritesALaterOne() {
        records.keepOne(vm("vm-1", PowerState.OFF), T1);
        register("vm-2", "key-2", T1);

        assertThat(records.keep(List.of(vm("vm-1", PowerState.ON)), T0)).isEmpty();
        assertThat(machine("vm-1").powerState()).isEqualTo(PowerState.OFF);
        assertThat(machine("vm-2").goneAt()).isNull();
    }

    @Test
    void aRegistrationAddsTheOwnerAndSurvivesRefreshes() {
        register("vm-1", "key-1", T0);
        records.keep(List.of(vm("vm-1", PowerState.ON)), T1);

        var machine = machine("vm-1");
        assertThat(machine.owner()).isEqualTo("rita");
        assertThat(machine.requestNumber()).isEqualTo("SW-12");
        assertThat(machine.ip()).hasToString("10.20.0.50");
        assertThat(records.findRegisteredBy("key-1")).contains(machine);

        records.unregister("key-1");
        assertThat(machine("vm-1").registration()).isNull();
        assertThat(records.findRegisteredBy("key-1")).isEmpty();
    }

    @Test
    void aRemovedMachineIsGoneAtOnceAndOldOnesAreForgotten() {
        register("vm-1", "key-1", T0);

        assertThat(records.remove("vm-1", T1)).isTrue();
        assertThat(records.remove("vm-9", T1)).isFalse();
        assertThat(machine("vm-1").goneAt()).isEqualTo(T1);
        records.keep(List.of(), T1.plus(Duration.ofDays(31)));
        assertThat(records.find("vm-1")).isEmpty();
    }

    @Test
    void machinesAreFoundByNameAddressOwnerAndRequest() {
        records.keep(List.of(vm("vm-1", PowerState.ON), vm("vm-2", PowerState.OFF), named("vm-3", "100%_sure", "192.0.2.7")), T0);
        register("vm-1", "key-1", T0);

        assertThat(ids(MachineQuery.of("NAME-VM"))).containsExactly("vm-1", "vm-2");
        assertThat(ids(MachineQuery.of("192.0.2"))).containsExactly("vm-3");
        assertThat(ids(MachineQuery.of("20.0.50"))).containsExactly("vm-1");
        assertThat(ids(MachineQuery.of("rita"))).containsExactly("vm-1");
        assertThat(ids(MachineQuery.of("sw-12"))).containsExactly("vm-1");
        assertThat(ids(MachineQuery.of("0%_"))).containsExactly("vm-3");
        assertThat(ids(MachineQuery.of("%"))).containsExactly("vm-3");
        assertThat(ids(new MachineQuery("", PowerState.OFF, null, Sort.NAME, false))).containsExactly("vm-2");
        assertThat(ids(new MachineQuery("", null, "rita", Sort.NAME, false))).containsExactly("vm-1");
        assertThat(records.count(MachineQuery.of("name-vm"))).isEqualTo(2);
    }

    @Test
    void troubleIsAFailedSwitchAMachineThatStandsStillOrOneThatSomebodyNamed() {
        records.keep(List.of(vm("vm-1", PowerState.ON), vm("vm-2", PowerState.OFF), vm("vm-3", PowerState.OFF),
                vm("vm-4", PowerState.ON), vm("vm-5", PowerState.ON)), T0);
        register("vm-1", "key-1", T0);
        records.beginPower("vm-3", PowerAction.ON, T0);
        records.beginPower("vm-4", PowerAction.OFF, T0);
        records.endPower("vm-4", Phrase.of("vm.fault.no-resources"));
        var made = records.requestsOf("rita");
        assertThat(made).hasSize(1);

        assertThat(ids(troubled(null, Set.of()))).containsExactly("vm-2", "vm-4");
        assertThat(ids(troubled(null, Set.copyOf(made)))).containsExactly("vm-1", "vm-2", "vm-4");
        assertThat(records.count(troubled("rita", Set.copyOf(made)))).isEqualTo(1);
    }

    private static MachineQuery troubled(@Nullable String owner, Set<UUID> requests) {
        return new MachineQuery("", null, owner, new MachineQuery.Trouble(requests), Sort.NAME, false);
    }

    @Test
    void everyOrderWorksBothWaysAndPagesFit() {
        records.keep(List.of(named("vm-1", "b", "10.0.0.10"), named("vm-2", "a", "10.0.0.9"), named("vm-3", "c", null)), T0);

        assertThat(ids(new MachineQuery("", null, null, Sort.IP, false))).containsExactly("vm-2", "vm-1", "vm-3");
        assertThat(ids(new MachineQuery("", null, null, Sort.NAME, true))).containsExactly("vm-3", "vm-1", "vm-2");
        for (var sort : Sort.values()) {
            assertThat(ids(new MachineQuery("", null, null, sort, true))).as(sort.name()).hasSize(3);
        }
        assertThat(records.find(MachineQuery.of(""), 1, 1)).extracting(Machine::id).containsExactly("vm-1");
    }

    @Test
    void onePowerActionAtATime() {
        records.keepOne(vm("vm-1", PowerState.ON), T0);

        assertThat(records.beginPower("vm-1", PowerAction.OFF, T0)).isTrue();
        assertThat(records.beginPower("vm-1", PowerAction.ON, T0)).isFalse();
        assertThat(machine("vm-1").pendingAction()).isEqualTo(PowerAction.OFF);
        records.endPower("vm-1", Phrase.of("vm.fault.no-resources", "host", 3));
        assertThat(machine("vm-1").pendingAction()).isNull();
        assertThat(machine("vm-1").powerError()).isEqualTo(Phrase.of("vm.fault.no-resources", "host", 3));
        assertThat(records.beginPower("vm-1", PowerAction.ON, T0)).isTrue();
        assertThat(machine("vm-1").powerError()).isNull();
    }

    @Test
    void aPowerActionWhoseNodeDiedIsGivenUp() {
        records.keepOne(vm("vm-1", PowerState.ON), T0);
        records.beginPower("vm-1", PowerAction.OFF, T0);

        assertThat(records.keep(List.of(vm("vm-1", PowerState.ON)), T0.plusSeconds(299))).isEmpty();
        assertThat(machine("vm-1").pendingAction()).isEqualTo(PowerAction.OFF);
        assertThat(records.keep(List.of(vm("vm-1", PowerState.ON)), T0.plusSeconds(301))).containsExactly("vm-1");
        assertThat(machine("vm-1").pendingAction()).isNull();
    }

    @Test
    void theLatestLookDecidesHowFreshThePictureIs() {
        assertThat(records.freshness().refreshedAt()).isNull();
        records.looked(T0, null);
        records.looked(T1, Phrase.of("vm.fault.unreachable", "vCenter"));
        assertThat(records.freshness().refreshedAt()).isEqualTo(T0);
        assertThat(records.freshness().error()).isEqualTo(Phrase.of("vm.fault.unreachable", "vCenter"));
        records.looked(T1.plusSeconds(30), null);
        assertThat(records.freshness().error()).isNull();
    }

    @Test
    void nonsenseThatGuestsReportIsNoAddress() {
        records.keep(List.of(named("vm-1", "a", "fe80::1"), named("vm-2", "b", "")), T0);

        assertThat(all()).extracting(Machine::ip).containsOnlyNulls();
    }

    @Test
    void fiveThousandMachinesAreKeptInSeconds() {
        var many = IntStream.range(0, 5000).mapToObj(n -> vm("vm-" + n, PowerState.ON)).toList();
        records.keep(many, T0);

        var start = System.nanoTime();
        records.keep(many, T1);
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(took).isLessThan(Duration.ofSeconds(5));
        assertThat(records.count(MachineQuery.of(""))).isEqualTo(5000);
    }

    private void register(String vmId, String key, Instant at) {
        records.register(vmId, "name-" + vmId, 2, 4096,
                new Registration(key, "dev-jdoe", Ipv4.of("10.20.0.50"), "rita", "debian-12", UUID.randomUUID(), "SW-12"), at);
    }

    private Machine machine(String id) {
        return records.find(id).orElseThrow();
    }

    private List<Machine> all() {
        return records.find(MachineQuery.of(""), 0, 100);
    }

    private List<String> ids(MachineQuery query) {
        return records.find(query, 0, 100).stream().map(Machine::id).toList();
    }

    private static VirtualMachine vm(String id, PowerState state) {
        return new VirtualMachine(id, "name-" + id, "Debian", state, null, 2, 4096, null);
    }

    private static VirtualMachine named(String id, String name, @Nullable String ip) {
        return new VirtualMachine(id, name, "Debian", PowerState.ON, ip, 2, 4096, null);
    }
}
