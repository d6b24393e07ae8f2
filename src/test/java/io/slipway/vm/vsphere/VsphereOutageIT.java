package io.slipway.vm.vsphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.shared.Phrase;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VirtualMachines.CloneSpec;
import io.slipway.vm.VirtualMachines.CloneTrace;
import io.slipway.vm.VmFault;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of calls whose vCenter, network or session fails. */
@RequiresPeer(Peer.VSPHERE)
class VsphereOutageIT {

    private static Vcsim vcsim;
    private VsphereVirtualMachines vms;

    @BeforeAll
    static void start() {
        vcsim = Vcsim.start("-clone-duration", "400ms");
    }

    @AfterAll
    static void stop() {
        if (vcsim != null) {
            vcsim.close();
        }
    }

    @BeforeEach
    void signIn() {
        vcsim.reset();
        vms = vcsim.vms();
        vms.probe();
    }

    @AfterEach
    void signOut() {
        vms.close();
    }

    @Test
    void aLostReplyToACloneIsTracedToTheOneMachine() {
        var spec = spec();
        order("CloneVM_Task", "drop-after");

        assertThat(kind(() -> vms.clone(spec))).isEqualTo(VmFault.Kind.UNREACHABLE);

        assertThat(vms.trace(spec)).isEqualTo(new CloneTrace.Cloning(null));
        var machine = await().atMost(Duration.ofSeconds(10)).until(() -> vms.trace(spec), CloneTrace.Machine.class::isInstance);
        assertThat(vms.list()).filteredOn(vm -> spec.name().equals(vm.name()))
            .containsExactly(((CloneTrace.Machine) machine).vm());
        assertThat(vcsim.calls("CloneVM_Task")).isEqualTo(1);
    }

    @Test
    void aCloneThatNeverArrivedLeavesNoTrace() {
        var spec = spec();
        order("CloneVM_Task", "drop-before");

        assertThat(kind(() -> vms.clone(spec))).isEqualTo(VmFault.Kind.UNREACHABLE);

        assertThat(vms.trace(spec)).isEqualTo(new CloneTrace.Nothing());
        assertThat(vcsim.calls("CloneVM_Task")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http503", "garbage", "drop-before", "drop-after"})
    void anUnusableAnswerIsNoAnswer(String outage) {
        order("CurrentTime", outage);

        assertThat(kind(vms::probe)).isEqualTo(VmFault.Kind.UNREACHABLE);

        assertThat(vcsim.calls("CurrentTime")).isEqualTo(2);
        vms.probe();
    }

    @Test
    void anAnswerThatTakesTooLongIsNotWaitedFor() {
        try (var hasty = Vcsim.vms(vcsim.properties(Vcsim.PASSWORD, Vcsim.caFile(), null, Duration.ofMillis(500)))) {
            hasty.probe();
            vcsim.order("{\"method\":\"CurrentTime\",\"kind\":\"delay\",\"millis\":3000}");

            var fault = catchThrowableOfType(VmFault.class, hasty::probe);

            assertThat(fault.kind()).isEqualTo(VmFault.Kind.UNREACHABLE);
            assertThat(fault.phrase().args()).hasAtLeastOneElementOfType(Phrase.class);
        }
    }

    @Test
    void aSessionThatEndedIsOpenedAgainWithoutAnybodyNoticing() {
        var before = vms.list();
        vcsim.endSessions();

        assertThat(vms.list()).isEqualTo(before).isNotEmpty();
        assertThat(vcsim.calls("Login")).isEqualTo(2);
    }

    @Test
    void manyWhoNoticeTheEndOfTheSessionOpenOneNewOne() {
        vcsim.endSessions();

        IntStream.range(0, 16).parallel().forEach(i -> vms.probe());

        assertThat(vcsim.calls("Login")).isEqualTo(2);
    }

    @Test
    void aSessionThatEndsAtTheCloneItselfMakesOneMachine() {
        var spec = spec();
        vcsim.order("{\"method\":\"CloneVM_Task\",\"kind\":\"soap\",\"fault\":\"NotAuthenticated\"}");

        vms.clone(spec);

        await().atMost(Duration.ofSeconds(10)).until(() -> vms.trace(spec), CloneTrace.Machine.class::isInstance);
        assertThat(vms.list()).extracting(VirtualMachine::name).containsOnlyOnce(spec.name());
    }

    @Test
    void aLackingPrivilegeIsNamed() {
        vcsim.order("{\"method\":\"CloneVM_Task\",\"kind\":\"soap\",\"fault\":\"NoPermission\"}");

        var fault = catchThrowableOfType(VmFault.class, () -> vms.clone(spec()));

        assertThat(fault.kind()).isEqualTo(VmFault.Kind.NO_PERMISSION);
        assertThat(fault.phrase().args()).contains("System.View");
    }

    @Test
    void aWrongPasswordIsTriedOnceAndNotByEverybody() {
        var logins = vcsim.calls("Login");
        var wrong = Vcsim.vms(vcsim.properties("wrong", Vcsim.caFile(), null, Duration.ofSeconds(30)));

        IntStream.range(0, 8).parallel().forEach(i -> assertThat(kind(wrong::probe)).isEqualTo(VmFault.Kind.BAD_CREDENTIALS));

        assertThat(vcsim.calls("Login")).isEqualTo(logins + 1);
        wrong.close();
    }

    @Test
    void aPinnedCertificateIsTrustedAndAnotherOneIsNot() {
        try (var pinned = Vcsim.vms(vcsim.properties(Vcsim.PASSWORD, null, Vcsim.sha256(), Duration.ofSeconds(30)));
             var other = Vcsim.vms(vcsim.properties(Vcsim.PASSWORD, null, "ab".repeat(32), Duration.ofSeconds(30)));
             var anyAuthority = Vcsim.vms(vcsim.properties(Vcsim.PASSWORD, null, null, Duration.ofSeconds(30)))) {
            pinned.probe();

            var fault = catchThrowableOfType(VmFault.class, other::probe);
            assertThat(fault.kind()).isEqualTo(VmFault.Kind.UNTRUSTED);
            assertThat(fault.phrase().args()).contains(Vcsim.sha256());
            assertThat(kind(anyAuthority::probe)).isEqualTo(VmFault.Kind.UNTRUSTED);
        }
    }

    @Test
    void closingSignsOut() {
        vms.close();

        assertThat(vcsim.calls("Logout")).isEqualTo(1);
    }

    @Test
    void manyTasksAreAskedForTogether() {
        var tasks = IntStream.range(0, 8).mapToObj(i -> vms.clone(spec())).toList();
        var before = vcsim.calls("RetrievePropertiesEx");
        vcsim.order("{\"method\":\"RetrievePropertiesEx\",\"kind\":\"delay\",\"millis\":300}");

        inParallel(tasks, vms::task);

        assertThat(vcsim.calls("RetrievePropertiesEx") - before).isBetween(1, 3);
    }

    @Test
    void oneForgottenTaskDoesNotSpoilTheOthers() {
        var task = vms.clone(spec());

        inParallel(List.of(task, "task-999999", task, "task-999999"), id -> {
            if (id.equals(task)) {
                vms.task(id);
            } else {
                assertThat(kind(() -> vms.task(id))).isEqualTo(VmFault.Kind.NOT_FOUND);
            }
        });
    }

    private static void inParallel(List<String> ids, Consumer<String> work) {
        var threads = Executors.newFixedThreadPool(ids.size());
        try {
            var ends = ids.stream().map(id -> CompletableFuture.runAsync(() -> work.accept(id), threads)).toList();
            ends.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void order(String method, String kind) {
        vcsim.order("{\"method\":\"" + method + "\",\"kind\":\"" + kind + "\"}");
    }

    private static VmFault.Kind kind(ThrowingCallable call) {
        return catchThrowableOfType(VmFault.class, call).kind();
    }

    static CloneSpec spec() {
        var unique = UUID.randomUUID().toString();
        return new CloneSpec(unique, "A test", "debian-12-tools", "outage-" + unique.substring(0, 8), 1, 512, null, null, false);
    }
}
