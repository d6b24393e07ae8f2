package io.slipway.scm.subversion;

import static org.awaitility.Awaitility.await;

import io.slipway.peers.Peer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A web server of a test's own, set up as the operator guide says. */
public final class ApacheWithSubversion {

    private static final String CONFIGURATION = """
            ServerRoot "%1$s"
            ServerName localhost
            PidFile "%1$s/httpd.pid"
            ErrorLog "%1$s/error.log"
            Mutex "file:%1$s" default
            Listen 127.0.0.1:%2$d
            LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
            LoadModule authn_core_module /usr/lib/apache2/modules/mod_authn_core.so
            LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
            LoadModule authz_user_module /usr/lib/apache2/modules/mod_authz_user.so
            LoadModule auth_basic_module /usr/lib/apache2/modules/mod_auth_basic.so
            LoadModule ldap_module /usr/lib/apache2/modules/mod_ldap.so
            LoadModule authnz_ldap_module /usr/lib/apache2/modules/mod_authnz_ldap.so
            LoadModule dav_module /usr/lib/apache2/modules/mod_dav.so
            LoadModule dav_svn_module /usr/lib/apache2/modules/mod_dav_svn.so
            LoadModule authz_svn_module /usr/lib/apache2/modules/mod_authz_svn.so
            User www-data
            Group www-data
            LDAPCacheTTL 5
            LDAPOpCacheTTL 5
            <Location /svn>
                DAV svn
                SVNParentPath "%1$s/repositories"
                AuthType Basic
                AuthName "Subversion"
                AuthBasicProvider ldap
                AuthLDAPURL "ldap://127.0.0.1:%3$d/ou=people,dc=slipway?uid"
                AuthLDAPInitialBindAsUser on
                AuthLDAPInitialBindPattern (.+) uid=$1,ou=people,dc=slipway
                AuthLDAPSearchAsUser on
                AuthzSVNReposRelativeAccessFile authz
                Require valid-user
            </Location>
            """;

    private final Path folder;
    private final int port;
    private final Process process;

    private ApacheWithSubversion(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Makes the directory of the repositories within the folder, which other accounts must be able to enter. */
    public static ApacheWithSubversion start(Path folder, int port, int directory) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var repositories = Files.createDirectory(folder.resolve("repositories"));
        new LocalScmCommands().run("", List.of("chown", "www-data:www-data", repositories.toString()), "");
        var file = Files.writeString(folder.resolve("httpd.conf"), CONFIGURATION.formatted(folder, port, directory));
        var process = new ProcessBuilder(Peer.setting(Peer.SUBVERSION.variable()), "-D", "FOREGROUND", "-f", file.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("output.log").toFile()).start();
        await().atMost(Duration.ofSeconds(20)).until(() -> answers(port));
        return new ApacheWithSubversion(folder, port, process);
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/svn";
    }

    /** Runs Subversion as a person does. @return what it complains of; empty when it worked */
    public String svn(String username, String password, String... arguments) {
        var command = new ArrayList<>(List.of("svn", "--non-interactive", "--no-auth-cache", "--config-dir",
                folder.resolve("client").toString(), "--username", username, "--password", password));
        command.addAll(List.of(arguments));
        var outcome = new LocalScmCommands().run("", command, "");
        return outcome.status() == 0 ? "" : "status " + outcome.status() + ": " + outcome.errors();
    }

    public void stop() {
        process.destroy();
        await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
