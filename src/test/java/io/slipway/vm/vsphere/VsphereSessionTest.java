package io.slipway.vm.vsphere;

import static io.slipway.vm.vsphere.FakeVcenter.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VmFault;
import io.slipway.vm.vsphere.FakeVcenter.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class VsphereSessionTest {

    @TempDir
    private static Path folder;

    private FakeVcenter vcenter;
    private VsphereVirtualMachines vms;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));

    @BeforeEach
    void start() {
        vcenter = new FakeVcenter(folder, "ip:127.0.0.1");
        vms = new VsphereVirtualMachines(vcenter.properties(null, vcenter.sha256()), now::get);
    }

    @AfterEach
    void stop() {
        vcenter.close();
    }

    @Test
    void oneSessionServesAllCalls() {
        vms.probe();
        vms.probe();

        assertThat(vcenter.calls("Login")).isEqualTo(1);
        assertThat(vcenter.cookies()).hasSize(2)
            .allSatisfy(cookie -> assertThat(cookie).contains("balancer=node1", "; ", "vmware_soap_session=\"s1\""));
    }

    @Test
    void manyFirstCallsOpenOneSession() throws Exception {
        var signIn = new CountDownLatch(1);
        vcenter.on("Login", () -> {
            await(signIn);
            return answer("Login", "<returnval><userName>VSPHERE.LOCAL\\portal</userName></returnval>");
        });
        var threads = Executors.newFixedThreadPool(8);
        var ends = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.runAsync(vms::probe, threads)).toList();
        signIn.countDown();

        ends.forEach(CompletableFuture::join);

        assertThat(vcenter.calls("Login")).isEqualTo(1);
        threads.shutdown();
    }

    @Test
    void aNewSessionUsesItsOwnCookie() {
        vms.probe();
        once("CurrentTime", FakeVcenter.fault("NotAuthenticated"));

        vms.probe();

        assertThat(vcenter.cookies().get(1)).contains("vmware_soap_session=\"s1\"");
        assertThat(vcenter.cookies().get(2)).contains("vmware_soap_session=\"s2\"").doesNotContain("s1");
        assertThat(vcenter.calls("Login")).isEqualTo(2);
    }

    @Test
    void propertiesThatAreMissingForWantOfASessionOpenANewOne() {
        var missing = answer("RetrievePropertiesEx", """
            <returnval><objects>
              <obj type="VirtualMachine">vm-1</obj>
              <missingSet><path>name</path><fault><fault xsi:type="NotAuthenticated"/></fault></missingSet>
            </objects></returnval>""");
        vcenter.on("RetrievePropertiesEx", () -> answer("RetrievePropertiesEx",
            "<returnval>" + machine("vm-1", "web") + "</returnval>"));
        once("RetrievePropertiesEx", missing);

        assertThat(vms.find("vm-1").orElseThrow().name()).isEqualTo("web");
        assertThat(vcenter.calls("Login")).isEqualTo(2);
    }

    @Test
    void aServerThatForgetsEverySessionIsNotAskedForEver() {
        vcenter.on("CurrentTime", () -> FakeVcenter.fault("NotAuthenticated"));

        assertThat(kind()).isEqualTo(VmFault.Kind.UNREACHABLE);

        assertThat(vcenter.calls("Login")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidLogin", "PasswordExpired"})
    void aRefusedPasswordIsNotTriedAgainForAWhile(String refusal) {
        vcenter.on("Login", () -> FakeVcenter.fault(refusal));
        assertThat(kind()).isEqualTo(VmFault.Kind.BAD_CREDENTIALS);

        now.updateAndGet(time -> time.plusSeconds(59));
        assertThat(kind()).isEqualTo(VmFault.Kind.BAD_CREDENTIALS);
        assertThat(vcenter.calls("Login")).isEqualTo(1);

        now.updateAndGet(time -> time.plusSeconds(2));
        assertThat(kind()).isEqualTo(VmFault.Kind.BAD_CREDENTIALS);
        assertThat(vcenter.calls("Login")).isEqualTo(2);

        now.updateAndGet(time -> time.plusSeconds(61));
        assertThat(kind()).isEqualTo(VmFault.Kind.BAD_CREDENTIALS);
        assertThat(vcenter.calls("Login")).as("the pause grows").isEqualTo(2);
    }

    @Test
    void aPasswordThatWasCorrectedInVcenterIsTakenAfterThePause() {
        once("Login", FakeVcenter.fault("InvalidLogin"));
        assertThat(kind()).isEqualTo(VmFault.Kind.BAD_CREDENTIALS);

        now.updateAndGet(time -> time.plus(Duration.ofMinutes(2)));

        vms.probe();
    }

    @Test
    void aFailedSignInForAnotherReasonIsTriedAgainAtOnce() {
        once("Login", new Reply(503, ""));
        assertThat(kind()).isEqualTo(VmFault.Kind.UNREACHABLE);

        vms.probe();
    }

    @Test
    void aCallWhoseConnectionBreaksIsSentOnce() {
        vms.probe();
        vcenter.on("CurrentTime", () -> new Reply(0, ""));

        assertThat(kind()).isEqualTo(VmFault.Kind.UNREACHABLE);

        assertThat(vcenter.calls("CurrentTime")).isEqualTo(2);
    }

    @Test
    void anAnswerThatStopsHalfWayIsNotWaitedForForEver() {
        vms.probe();
        var answer = answer("CurrentTime", "<returnval>2026-03-01T08:30:00Z</returnval>");
        vcenter.on("CurrentTime", () -> new Reply(200, answer.text(), 100));

        assertThat(kind()).isEqualTo(VmFault.Kind.UNREACHABLE);
    }

    @Test
    void aPageOfAWebServerIsNoAnswer() {
        vcenter.on("RetrieveServiceContent", () -> new Reply(200, "<!DOCTYPE html><html><body>Hello</body></html>"));

        assertThat(kind()).isEqualTo(VmFault.Kind.UNREACHABLE);
    }

    @Test
    void nobodySignsOutWhoNeverSignedIn() {
        vms.close();

        assertThat(vcenter.calls("Logout")).isZero();
    }

    @Test
    void closingWorksWhenTheServerIsGone() {
        vms.probe();
        vcenter.close();

        vms.close();
    }

    @Test
    void anAnswerInPagesIsReadToItsEnd() {
        vcenter.on("CreateContainerView", () -> answer("CreateContainerView",
            "<returnval type=\"ContainerView\">view-1</returnval>"));
        vcenter.on("DestroyView", () -> answer("DestroyView", ""));
        vcenter.on("RetrievePropertiesEx", () -> answer("RetrievePropertiesEx",
            "<returnval><token>1</token>" + machine("vm-1", "one") + "</returnval>"));
        vcenter.on("ContinueRetrievePropertiesEx", () -> answer("ContinueRetrievePropertiesEx",
            "<returnval>" + (vcenter.calls("ContinueRetrievePropertiesEx") == 1 ? "<token>2</token>" : "")
                + machine("vm-x", "more") + "</returnval>"));

        assertThat(vms.list()).extracting(VirtualMachine::name).containsExactly("one", "more", "more");
        assertThat(vcenter.calls("DestroyView")).isEqualTo(1);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void noLogLevelShowsThePassword(CapturedOutput output) {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var level = root.getLevel();
        root.setLevel(Level.TRACE);
        try {
            vms.probe();
            once("CurrentTime", FakeVcenter.fault("NotAuthenticated"));
            vms.probe();
        } finally {
            root.setLevel(level);
        }

        assertThat(output.getAll()).doesNotContain(FakeVcenter.PASSWORD);
    }

    private static String machine(String id, String name) {
        return "<objects><obj type=\"VirtualMachine\">" + id + "</obj><propSet><name>name</name><val xsi:type=\"xsd:string\">"
            + name + "</val></propSet></objects>";
    }

    private VmFault.Kind kind() {
        return catchThrowableOfType(VmFault.class, vms::probe).kind();
    }

    /** The reply comes once; what was set before comes after it. */
    private void once(String method, Reply reply) {
        var first = new AtomicBoolean(true);
        var then = vcenter.reply(method);
        vcenter.on(method, () -> first.getAndSet(false) ? reply : then.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
