package io.slipway.scm.subversion;

import io.slipway.host.HostFault;
import io.slipway.host.LinuxHosts;
import io.slipway.host.LinuxHosts.HostCommand;
import io.slipway.host.SshProperties;
import io.slipway.scm.ScmFault;
import io.slipway.shared.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs programs on hosts over SSH. */
class SshScmCommands implements ScmCommands {

    private final LinuxHosts hosts;
    private final SshProperties ssh;
    private final @Nullable String usual;

    /** @param usual the host that an empty server stands for; null for none */
    SshScmCommands(LinuxHosts hosts, SshProperties ssh, @Nullable String usual) {
        this.hosts = hosts;
        this.ssh = ssh;
        this.usual = usual;
    }

    @Override
    public Outcome run(String server, List<String> command, String input) {
        var host = server.isEmpty() ? usual : server;
        if (host == null) {
            throw new ScmFault(ScmFault.Kind.REFUSED, Phrase.of("scm.not-configured"));
        }
        try {
            var end = hosts.run(ssh.at(host),
                    new HostCommand(command.get(0), command.subList(1, command.size()), input));
            return new Outcome(end.status(), end.output(), end.errors());
        } catch (HostFault fault) {
            throw new ScmFault(switch (fault.kind()) {
                case UNREACHABLE -> ScmFault.Kind.UNREACHABLE;
                case KEY_CHANGED, UNKNOWN_HOST, REFUSED -> ScmFault.Kind.REFUSED;
                case ACCOUNT_EXISTS, COMMAND_FAILED -> ScmFault.Kind.FAILED;
            }, fault.phrase(), fault);
        }
    }
}
