package io.slipway.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of texts that the sources ask for. A key is written out in full, or put together from pieces in one of two ways:
 *
 * <ul><li>{@code "module.what." + piece + ".more"}: every key of that form counts as asked for;
 * <li>{@code key + ".more"} or {@code key + "-more"}: every such key counts whose beginning is asked for.</ul>
 */
record KeysInSources(Set<String> written, Set<String> asked, Set<String> forms, Set<String> endings) {

    private static final List<Path> FOLDERS = List.of(Path.of("src", "main", "java"), Path.of("src", "main", "resources", "mail"),
            Path.of("src", "main", "frontend"));
    private static final String LITERAL = "\"([^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+)\"";
    private static final Pattern WRITTEN = Pattern.compile(LITERAL);
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]+)");
    /** A call that puts a key into words, up to its first argument's end. */
    private static final Pattern CALL = Pattern.compile(
            "(?:Texts\\.text|Phrase\\.of|getTranslation|messages\\.find|@Menu|Notices\\.\\w+)\\(([^,;]*?)[,;)]");
    private static final Pattern FORM = Pattern.compile(
            "\"([a-z]+(?:[.-][\\w-]+)*[.-])\"\\s*\\+[^\",;+]*(?:\\+\\s*\"([\\w.-]+)\")?(\\s*\\+)?");
    private static final Pattern ENDING = Pattern.compile("(?:[\\w)]\\s*\\+|String [A-Z_]+ =)\\s*\"([.-][a-z][a-z-]*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z]+(?:\\.[A-Za-z0-9_-]+)+");

    static KeysInSources read() {
        return of(FOLDERS.stream().flatMap(KeysInSources::texts).toList());
    }

    static KeysInSources of(List<String> sources) {
        var written = new HashSet<String>();
        var asked = new TreeSet<String>();
        var forms = new LinkedHashSet<String>();
        var endings = new TreeSet<String>();
        for (String source : sources) {
            WRITTEN.matcher(source).results().map(found -> found.group(1)).forEach(written::add);
            IN_TEMPLATE.matcher(source).results().map(found -> found.group(1)).forEach(asked::add);
            CALL.matcher(source).results().flatMap(call -> whole(call.group(1))).forEach(asked::add);
            FORM.matcher(source).results().map(KeysInSources::form).forEach(forms::add);
            ENDING.matcher(source).results().map(found -> found.group(1)).forEach(endings::add);
        }
        written.addAll(asked);
        return new KeysInSources(written, asked, forms, endings);
    }

    boolean asksFor(String key) {
        return written.contains(key) || forms.stream().anyMatch(key::matches)
                || endings.stream().anyMatch(end -> key.endsWith(end) && asksFor(key.substring(0, key.length() - end.length())));
    }

    /** Literals of a call's first argument that are a key as they stand. */
    private static Stream<String> whole(String argument) {
        return Pattern.compile(LITERAL + "(?!\\s*\\+)").matcher(argument).results()
                .filter(found -> !argument.substring(0, found.start()).strip().endsWith("+"))
                .map(found -> found.group(1)).filter(text -> KEY.matcher(text).matches());
    }

    private static String form(MatchResult found) {
        var end = found.group(2) == null ? "" : Pattern.quote(found.group(2)) + (found.group(3) == null ? "" : "[\\w.-]+");
        return Pattern.quote(found.group(1)) + "[\\w.-]+" + end;
    }

    private static Stream<String> texts(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(KeysInSources::text).collect(Collectors.toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
