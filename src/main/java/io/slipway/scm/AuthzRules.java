package io.slipway.scm;

import io.slipway.project.Access;
import io.slipway.project.ProjectRights.Group;
import io.slipway.project.ProjectRights.Rights;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rights on a project as a Subversion {@code authz} file, see <i>Path-Based Authorization</i> in the Subversion book. The
 * file says everything: who is not in it may do nothing.
 */
public record AuthzRules(String text) {

    /** Nobody may do anything. */
    public static final AuthzRules NOBODY = new AuthzRules("[/]\n* =\n");

    /** What neither ends a line nor begins a section, a group or an alias. */
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_-]*");

    public static AuthzRules of(Rights rights) {
        if (rights.closed()) {
            return NOBODY;
        }
        var text = new StringBuilder("# Written by Slipway from the project's groups; changes made here are lost.\n[groups]\n");
        rights.groups().forEach(group -> text.append(name(group.key())).append(" = ")
                .append(group.members().stream().map(AuthzRules::name).collect(Collectors.joining(", "))).append('\n'));
        text.append("\n[/]\n* =\n");
        if (rights.owner() != null) {
            text.append(name(rights.owner())).append(" = ").append(letters(rights.most())).append('\n');
        }
        rights.groups().stream().filter(group -> !group.members().isEmpty()).forEach(group -> text.append(line(group)));
        return new AuthzRules(text.toString());
    }

    /** Tells texts apart. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(Group group) {
        return "@" + name(group.key()) + " = " + letters(group.access()) + "\n";
    }

    private static String letters(Access access) {
        return access == Access.READ ? "r" : "rw";
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for an authz file: " + name);
        }
        return name;
    }
}
