package io.slipway.network.step;

import io.slipway.host.HostFault;
import io.slipway.shared.Cidr;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Describe;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import io.slipway.vm.VmFailures;
import io.slipway.vm.VmFault;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a fresh clone its name and address over SSH, unless guest customization did so already. */
@Component
@StepContract(id = "network.configure", title = "Configure network and DNS", system = "hosts",
        description = "Starts a clone that has no VMware Tools, waits until it answers at its template's first-boot address, "
                + "gives it its host name, address, gateway and name servers, and waits until it answers at its own address. "
                + "One clone at a time uses a first-boot address. A machine that guest customization has configured "
                + "is left alone.",
        repeat = StepContract.Repeat.IDEMPOTENT, within = "vm.clone", timeout = "PT8H",
        errors = {@BusinessError(code = ConfigureNetworkStep.NO_FIRST_BOOT_ADDRESS,
                meaning = "The template has neither VMware Tools nor a first-boot address, so nothing can configure its clones."),
            @BusinessError(code = HostFault.HOST_KEY_CHANGED,
                meaning = "The machine proves itself with another host key than the one that is known for its address."),
            @BusinessError(code = ConfigureNetworkStep.ADDRESS_IN_USE,
                meaning = "Another machine, which the portal does not know, already answers at the reserved address.")})
class ConfigureNetworkStep implements Step<ConfigureNetworkStep.Input, ConfigureNetworkStep.Output> {

    static final String NO_FIRST_BOOT_ADDRESS = "NO_FIRST_BOOT_ADDRESS";
    static final String ADDRESS_IN_USE = "ADDRESS_IN_USE";

    private static final VmFailures FAILURES = VmFailures.of(ConfigureNetworkStep.class);

    private final FirstBoot firstBoot;

    ConfigureNetworkStep(FirstBoot firstBoot) {
        this.firstBoot = firstBoot;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        if (input.customized()) {
            return Progress.done(new Output(input.address(), "guest customization"));
        }
        return translated(() -> firstBoot.begin(input.clone(run)));
    }

    @Override
    public Progress<Output> check(Input input, String handle, StepRun run) {
        return translated(() -> firstBoot.goOn(input.clone(run), PhaseHandle.parse(handle)));
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        return input.customized() ? Undo.undone() : translated(() -> firstBoot.abandon(input.clone(run)));
    }

    @Override
    public List<Phrase> plan(Input input) {
        return List.of(input.customized() ? Phrase.of("network.plan-customized", input.address())
                : Phrase.of("network.plan-first-boot", input.firstBoot().toString(), input.address()));
    }

    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (VmFault e) {
            throw FAILURES.of(e);
        } catch (HostFault e) {
            throw e.asStepFailure();
        }
    }

    record Input(@NotBlank @Describe(value = "The machine's id in vCenter", example = "vm-42") String vmId,
                 @Describe(value = "Whether guest customization has configured the machine", example = "false")
                 boolean customized,
                 @Describe(value = "Address that fresh clones of the template answer at, or empty", example = "10.20.0.9")
                 @Nullable String firstBootAddress,
                 @NotBlank @Describe(value = "Host name without a domain", example = "dev-jdoe") String hostName,
                 @NotBlank @Describe(value = "IPv4 address", example = "10.20.0.50") String address,
                 @NotBlank @Describe(value = "Network of the address", example = "10.20.0.0/24") String network,
                 @NotBlank @Describe(value = "Default gateway", example = "10.20.0.1") String gateway,
                 @Describe(value = "Name servers, separated by commas; may be empty", example = "10.20.0.2")
                 @Nullable String dns) {

        Ipv4 firstBoot() {
            if (firstBootAddress == null || firstBootAddress.isBlank()) {
                throw new BusinessFailure(NO_FIRST_BOOT_ADDRESS, Phrase.of("network.no-first-boot-address", hostName));
            }
            return read(Ipv4::of, firstBootAddress);
        }

        FirstBoot.FreshClone clone(StepRun run) {
            var servers = dns == null || dns.isBlank() ? List.<Ipv4>of()
                    : Arrays.stream(dns.strip().split("[\\s,]+")).map(server -> read(Ipv4::of, server)).toList();
            var network = new GuestNetwork(hostName, read(Ipv4::of, address), read(Cidr::of, this.network),
                    read(Ipv4::of, gateway), servers);
            return new FirstBoot.FreshClone(run.key(), run.requestNumber(), vmId, firstBoot(), network);
        }

        private static <T> T read(Function<String, T> form, String text) {
            try {
                return form.apply(text);
            } catch (IllegalArgumentException e) {
                throw new PermanentFailure(Phrase.of("network.input-wrong", text), e);
            }
        }
    }

    record Output(@Describe(value = "The address that the machine answers at", example = "10.20.0.50") String address,
                  @Describe(value = "How it was configured: guest customization or first boot", example = "first boot")
                  String way) {
    }
}
