package io.slipway.access;

import io.slipway.shared.AccountName;
import io.slipway.shared.Phrase;
import io.slipway.shared.ValueRule;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets forms check the names of accounts to be made. */
@Component
class LinuxAccountRule implements ValueRule {

    /**
     * Accounts and groups that Debian, Red Hat or a usual package makes; {@code useradd} makes a group of the account's name.
     * From Debian's base-passwd, systemd's sysusers and Red Hat's setup package.
     */
    private static final Set<String> RESERVED = Set.of(
            "root", "daemon", "bin", "sys", "sync", "games", "man", "lp", "mail", "news", "uucp", "proxy", "www-data", "backup",
            "list", "irc", "gnats", "nobody", "nogroup", "adm", "tty", "disk", "kmem", "dialout", "fax", "voice", "cdrom",
            "floppy", "tape", "sudo", "audio", "dip", "operator", "src", "shadow", "utmp", "video", "sasl", "plugdev", "staff",
            "users", "netdev", "crontab", "input", "sgx", "kvm", "render", "ssh", "sshd", "messagebus", "dbus", "polkitd",
            "chrony", "ntp", "tss", "rpc", "ftp", "halt", "shutdown", "wheel", "lock", "mem", "docker", "postfix", "postgres",
            "mysql", "nginx", "apache", "jenkins", "tomcat", "admin", "administrator", "ubuntu", "debian", "ec2-user", "centos",
            "rocky", "slipway");

    @Override
    public String name() {
        return "linux-account";
    }

    @Override
    public Optional<Phrase> check(String value) {
        if (!AccountName.isValid(value)) {
            return Optional.of(Phrase.of("access.account.form"));
        }
        return RESERVED.contains(value) || value.startsWith("systemd-") ? Optional.of(Phrase.of("access.account.reserved", value))
                : Optional.empty();
    }
}
