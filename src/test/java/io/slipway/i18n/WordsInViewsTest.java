package io.slipway.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read comes from the bundles: views write no words of their own. */
class WordsInViewsTest {

    private static final String WORD = "\\s*\"[^\"\\n]*?(?<![\\w#.&-])[\\p{Lu}\\p{Ll}\\p{Lo}][\\p{Ll}\\p{Lo}]+[^\"\\n]*\"";
    private static final String KEY_OR_ADDRESS = "(?!\\s*\"[a-z]+(?:\\.[\\w-]*)+\")(?!\\s*\"[a-z-]+/[^\" ]*\")";
    private static final String SETTERS = "set(?:Text|Label|Placeholder|HelperText|Title|AriaLabel|ErrorMessage|TooltipText"
            + "|Footer|ConfirmText|CancelText|Introduction|PageTitle)";
    private static final String PARTS = "new (?:Span|Paragraph|H[1-6]|Button|Anchor|Text|ListItem|NativeLabel|Tab|Details|Summary"
            + "|TextField|TextArea|Checkbox|ComboBox<[^>]*>|Select<[^>]*>|DatePicker|Dialog|Notification|Pre|Legend|RouterLink)";
    private static final Pattern WRITTEN = Pattern.compile("(?:\\b" + SETTERS + "\\(|\\b" + PARTS + "\\(|Notification\\.show\\("
            + "|Notices\\.\\w+\\(|setAttribute\\(\"(?:aria-label|title|alt|placeholder|aria-description)\",)"
            + KEY_OR_ADDRESS + WORD + "|\\bsetHeader\\(" + KEY_OR_ADDRESS + WORD + "\\)");

    @Test
    void noViewWritesWordsOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(files.filter(WordsInViewsTest::isView)).hasSizeGreaterThan(100)
                    .allSatisfy(file -> assertThat(written(Files.readString(file))).as(file.toString()).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"field.setLabel(\"Name\")", "new Span(\"Nothing here\")", "new Button( \"save\", event -> {})",
        "Notification.show(\"Saved\")", "icon.getElement().setAttribute(\"aria-label\", \"Close it\")", "new H2(\"机器\")",
        "new ComboBox<Person>(\"Lead\")", "header().setTitle(\"3 machines\")", "column.setHeader(\"Name\")"})
    void wordsInAViewAreFound(String source) {
        assertThat(written(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"field.setLabel(Texts.text(\"vm.name\"))", "super(\"home.title\")", "new Span(\" · \")",
        "span.setText(\"\")", "count.setText(number > 99 ? \"99+\" : number)", "box.addClassName(\"slipway-row text\")",
        "new HomeCard(\"home.owned\", icon)", "new Anchor(\"requests/\" + id, text)",
        "response.setHeader(\"Cache-Control\", \"no-store\")"})
    void whatNobodyReadsIsLeftAlone(String source) {
        assertThat(written(source)).isEmpty();
    }

    private static Stream<String> written(String source) {
        return WRITTEN.matcher(source).results().map(found -> found.group());
    }

    /** In the packages that draw pages. */
    private static boolean isView(Path file) {
        var path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && (path.contains("/ui/") || path.contains("/shell/"));
    }
}
