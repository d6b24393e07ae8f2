package io.slipway.scm.subversion;

import io.slipway.scm.Repositories;
import io.slipway.scm.RepositoryId;
import io.slipway.scm.RepositoryPath;
import io.slipway.scm.SvnProperties;
import io.slipway.scm.subversion.ScmCommands.Outcome;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Repositories as directories that {@code svn} and {@code svnadmin} work on. Each keeps its marker and its rights
 * below {@code conf}; the web server reads the rights with {@code AuthzSVNReposRelativeAccessFile authz}.
 */
class SubversionRepositories implements Repositories {

    private static final int MOST = 200;
    /** What is there now was not there in the older revision. */
    private static final String NOT_YET = "E195012";

    private final ScmCommands commands;
    private final SvnProperties properties;

    SubversionRepositories(ScmCommands commands, SvnProperties properties) {
        this.commands = commands;
        this.properties = properties;
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public String address() {
        return properties.host() == null ? "" : properties.host();
    }

    @Override
    public String url(RepositoryId id) {
        return properties.url() == null ? id.name() : properties.url().toString().replaceFirst("/+$", "") + "/" + id.name();
    }

    @Override
    public void create(RepositoryId id, boolean directories, String marker) {
        var layout = directories ? "directories" : "empty";
        run(id, SvnScript.CREATE.command(properties.repositories(), id.name(), marker, layout), "");
    }

    @Override
    public Optional<Found> find(RepositoryId id) {
        var outcome = commands.run(id.server(), SvnScript.FIND.command(properties.repositories(), id.name()), "");
        if (outcome.status() == SvnScript.MISSING) {
            return Optional.empty();
        }
        var lines = ended(id, outcome).split("\n");
        return Optional.of(new Found(lines[0].strip(), lines.length < 2 ? 0 : Long.parseLong(lines[1].strip())));
    }

    @Override
    public List<Revision> log(RepositoryId id, RepositoryPath path, @Nullable Long before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " revisions at once, not " + limit);
        }
        if (before != null && before <= 1) {
            return List.of();
        }
        var from = before == null ? "HEAD" : String.valueOf(before - 1);
        var outcome = attempt(id, path, "log", "--xml", "-r", from + ":0", "--limit", String.valueOf(limit));
        if (outcome.errors().contains(NOT_YET)) {
            return List.of();
        }
        return parsed(id, ended(id, path, outcome), SvnXml::log).stream().filter(revision -> revision.number() > 0).toList();
    }

    @Override
    public List<Entry> list(RepositoryId id, RepositoryPath path, @Nullable Long revision) {
        var entries = parsed(id, svn(id, path, "list", "--xml", "-r", revision(revision)), SvnXml::list);
        // Asked for a file, Subversion lists the file itself.
        if (entries.size() == 1 && !entries.get(0).directory() && !path.names().isEmpty()
                && entries.get(0).name().equals(path.names().get(path.names().size() - 1))
                && !isDirectory(id, path, revision)) {
            throw SvnFaults.noSuchPath(id, path);
        }
        return entries;
    }

    @Override
    public String cat(RepositoryId id, RepositoryPath path, @Nullable Long revision) {
        return svn(id, path, "cat", "-r", revision(revision));
    }

    @Override
    public long writeRights(RepositoryId id, String rules, long version) {
        var size = rules.getBytes(StandardCharsets.UTF_8).length;
        return Long.parseLong(run(id, SvnScript.RIGHTS.command(properties.repositories(), id.name(), String.valueOf(version),
                String.valueOf(size)), rules).strip());
    }

    @Override
    public Archiving archive(RepositoryId id, String marker) {
        var said = run(id, SvnScript.ARCHIVE.command(properties.repositories(), id.name(), properties.archives(), marker), "")
                .strip().split(" ", 3);
        return said[0].equals("done") ? new Archiving(said[2], Long.parseLong(said[1])) : Archiving.RUNNING;
    }

    @Override
    public void dropArchive(RepositoryId id, String marker) {
        run(id, SvnScript.DROP_ARCHIVE.command(id.name(), properties.archives(), marker), "");
    }

    @Override
    public void load(RepositoryId id, String archived, String marker) {
        run(id, SvnScript.LOAD.command(properties.repositories(), id.name(), properties.archives(), archived, marker), "");
    }

    @Override
    public void remove(RepositoryId id, String marker) {
        var outcome = commands.run(id.server(), SvnScript.REMOVE.command(properties.repositories(), id.name(), marker), "");
        if (outcome.status() != SvnScript.MISSING) {
            ended(id, outcome);
        }
    }

    private boolean isDirectory(RepositoryId id, RepositoryPath path, @Nullable Long revision) {
        return svn(id, path, "info", "--xml", "-r", revision(revision)).contains("kind=\"dir\"");
    }

    private static String revision(@Nullable Long revision) {
        return revision == null ? "HEAD" : String.valueOf(revision);
    }

    private String svn(RepositoryId id, RepositoryPath path, String... arguments) {
        return ended(id, path, attempt(id, path, arguments));
    }

    /** The path goes into the address percent-encoded, the sign at its end keeps one within it from meaning a revision. */
    private Outcome attempt(RepositoryId id, RepositoryPath path, String... arguments) {
        var command = new ArrayList<>(List.of("env", "LC_ALL=C.UTF-8", "svn", "--non-interactive", "--no-auth-cache"));
        command.addAll(List.of(arguments));
        command.add("file://" + properties.repositories() + "/" + id.name() + path.names().stream()
                .map(name -> "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining()) + "@");
        return commands.run(id.server(), command, "");
    }

    private static String ended(RepositoryId id, RepositoryPath path, Outcome outcome) {
        if (outcome.status() != 0) {
            throw SvnFaults.of(id, path, outcome);
        }
        return outcome.output();
    }

    private String run(RepositoryId id, List<String> command, String input) {
        return ended(id, commands.run(id.server(), command, input));
    }

    private static String ended(RepositoryId id, Outcome outcome) {
        if (outcome.status() != 0) {
            throw SvnFaults.of(id, outcome);
        }
        return outcome.output();
    }

    private static <T> List<T> parsed(RepositoryId id, String xml, Parser<T> parser) {
        try {
            return parser.parse(xml);
        } catch (XMLStreamException e) {
            throw SvnFaults.failed(id, String.valueOf(e.getMessage()));
        }
    }

    /** Reads a document. */
    private interface Parser<T> {

        List<T> parse(String xml) throws XMLStreamException;
    }
}
