package io.slipway.access.step;

import io.slipway.access.SshPublicKey;
import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import io.slipway.host.HostFault.Kind;
import io.slipway.host.LinuxHosts;
import io.slipway.host.LinuxHosts.Account;
import io.slipway.host.LinuxHosts.NewAccount;
import io.slipway.host.SshProperties;
import io.slipway.shared.AccountName;
import io.slipway.shared.Phrase;
import io.slipway.step.Describe;
import io.slipway.step.ExternalThing;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepContract;
import io.slipway.step.StepContract.BusinessError;
import io.slipway.step.StepRun;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a person's account on a machine, with key and sudo rule. */
@Component
@StepContract(id = "access.create-account", title = "Create Linux account", system = "hosts",
        description = "Creates an account on a Linux host with the person's SSH key and, unless told otherwise, a sudo rule. "
                + "There is no password.",
        repeat = StepContract.Repeat.FINDABLE, within = "vm.clone",
        errors = {@BusinessError(code = HostFault.ACCOUNT_EXISTS,
                meaning = "The host has an account of that name that was not made for this."),
            @BusinessError(code = HostFault.HOST_KEY_CHANGED,
                meaning = "Another machine than the expected one answers at the address.")})
class CreateAccountStep implements Step<CreateAccountStep.Input, CreateAccountStep.Output> {

    private final LinuxHosts hosts;
    private final SshProperties properties;

    CreateAccountStep(LinuxHosts hosts, SshProperties properties) {
        this.hosts = hosts;
        this.properties = properties;
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        SshPublicKey.problem(input.sshPublicKey()).ifPresent(problem -> {
            throw new PermanentFailure(problem);
        });
        var host = host(input);
        var account = new NewAccount(input.name(), input.fullName(), input.sshPublicKey().strip(), input.withSudo(), run.key());
        return translated(() -> {
            hosts.createAccount(host, account);
            return ours(input, run).map(made -> done(input, made)).orElseThrow(() ->
                    new TransientFailure(Phrase.of("access.create-account.vanished", input.accountName(), host.toString())));
        });
    }

    @Override
    public Lookup<Output> find(Input input, StepRun run) {
        return translated(() -> ours(input, run).map(made -> Lookup.found(done(input, made))).orElseGet(Lookup::absent));
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        try {
            hosts.removeAccount(host(input), input.name(), run.key());
            // Of an account that was never made nothing can stay: then it is somebody else's.
            return output != null && hosts.findAccount(host(input), input.name()).isPresent()
                    ? Undo.impossible(Phrase.of("access.create-account.not-ours", input.accountName(), input.address()))
                    : Undo.undone();
        } catch (HostFault fault) {
            // Whoever answers there now is not the machine with the account.
            if (fault.kind() == Kind.KEY_CHANGED || fault.kind() == Kind.UNKNOWN_HOST) {
                return Undo.impossible(
                        Phrase.of("access.create-account.stays", input.accountName(), input.address(), fault.phrase()));
            }
            throw fault.asStepFailure();
        }
    }

    @Override
    public List<Phrase> plan(Input input) {
        var key = input.withSudo() ? "access.create-account.plan-sudo" : "access.create-account.plan";
        return List.of(Phrase.of(key, input.accountName(), host(input).toString()));
    }

    private Optional<Account> ours(Input input, StepRun run) {
        return hosts.findAccount(host(input), input.name()).filter(account -> account.marker().equals(run.key()));
    }

    private Progress<Output> done(Input input, Account account) {
        var name = account.name().value();
        return Progress.done(new Output(name, account.uid()), new ExternalThing(name + "@" + host(input), name));
    }

    private HostAddress host(Input input) {
        return properties.at(input.address());
    }

    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (HostFault fault) {
            throw fault.asStepFailure();
        }
    }

    record Input(@NotBlank @Describe(value = "IPv4 address or name of the machine", example = "10.20.0.50") String address,
                 @NotBlank @Pattern(regexp = "[a-z_][a-z0-9_-]{0,31}")
                 @Describe(value = "Name of the account: small letters, digits, hyphens and underscores, 32 at most",
                         example = "jdoe")
                 String accountName,
                 @NotBlank @Describe(value = "The person's name, kept with the account", example = "Jane Doe") String fullName,
                 @NotBlank
                 @Describe(value = "The person's public SSH key, one line", example = "ssh-ed25519 AAAA… jane@example.org")
                 String sshPublicKey,
                 @Describe(value = "Whether the person may become root without a password; true when empty", example = "true")
                 @Nullable Boolean sudo) {

        AccountName name() {
            return new AccountName(accountName);
        }

        boolean withSudo() {
            return sudo == null || sudo;
        }
    }

    record Output(@Describe(value = "Name of the account", example = "jdoe") String accountName,
                  @Describe(value = "Its numeric id on the host", example = "1001") int uid) {
    }
}
