package io.slipway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds for the colours of pages: who sees little can read them, in light and dark, and there is one place where they are. */
class DesignTokensTest {

    private static final Path FRONTEND = Path.of("src", "main", "frontend");
    private static final Pattern TOKEN = Pattern.compile(
            "(--[a-z0-9-]+): hsla?\\(([\\d.]+), ([\\d.]+)%, ([\\d.]+)%(?:, ([\\d.]+))?\\);");
    private static final Pattern LITERAL = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|hsl)a?\\(");
    private static final List<String> SURFACES = List.of("--lumo-base-color", "--slipway-surface", "--slipway-canvas");
    private static final List<String> TEXTS = List.of("--lumo-header-text-color", "--lumo-body-text-color",
            "--lumo-secondary-text-color", "--lumo-tertiary-text-color", "--lumo-primary-text-color",
            "--lumo-error-text-color", "--lumo-success-text-color", "--slipway-magenta");
    private static final List<String> TONES = Stream.of(Tone.values()).map(tone -> "--slipway-" + tone.word()).toList();
    /** WCAG 2.2, 1.4.3 for text and 1.4.11 for what is no text. */
    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3;

    @TestFactory
    Stream<DynamicTest> everyTextCanBeReadOnEverySurface() {
        return themes().flatMap(theme -> Stream.concat(TEXTS.stream(), TONES.stream()).flatMap(text -> SURFACES.stream()
                .map(surface -> pair(theme, text, surface, READABLE))));
    }

    @TestFactory
    Stream<DynamicTest> everyToneCanBeReadOnItsOwnGround() {
        return themes().flatMap(theme -> TONES.stream().map(tone -> pair(theme, tone, tone + "-soft", READABLE)));
    }

    @TestFactory
    Stream<DynamicTest> buttonsCanBeReadAndTheFocusIsSeen() {
        return themes().flatMap(theme -> Stream.concat(
                Stream.of("--lumo-primary-color", "--lumo-error-color", "--lumo-success-color")
                        .map(ground -> pair(theme, "--lumo-primary-contrast-color", ground, READABLE)),
                SURFACES.stream().map(surface -> pair(theme, "--slipway-focus", surface, VISIBLE))));
    }

    @Test
    void lightAndDarkDecideOnTheSameColours() {
        assertThat(Theme.DARK.colours().keySet()).containsExactlyInAnyOrderElementsOf(Theme.LIGHT.colours().keySet());
    }

    /** The picture of the sign-in page is the same in both. */
    @Test
    void colourIsDecidedOnInOnePlace() throws IOException {
        try (Stream<Path> files = Files.walk(FRONTEND)) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(css|ts)"))
                    .filter(file -> !file.startsWith(FRONTEND.resolve("generated")))
                    .filter(file -> !file.endsWith("tokens.css") && !file.endsWith("sign-in.css"))
                    .filter(file -> LITERAL.matcher(text(file)).find())).isEmpty();
        }
    }

    @Test
    void iconsAreOfOneSet() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(java|ts)"))
                    .filter(file -> text(file).matches("(?s).*(LumoIcon|\"lumo:).*"))).isEmpty();
        }
    }

    private static DynamicTest pair(Theme theme, String text, String ground, double least) {
        return DynamicTest.dynamicTest(theme + " " + text + " on " + ground,
                () -> assertThat(contrast(theme.colour(text), theme.colour(ground))).isGreaterThanOrEqualTo(least));
    }

    private static Stream<Theme> themes() {
        return Stream.of(Theme.values());
    }

    /** WCAG's relative luminance; what shines through is blended with the ground first. */
    private static double contrast(Colour text, Colour ground) {
        double one = text.over(ground).luminance();
        double other = ground.luminance();
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Theme {
        LIGHT("html {"), DARK("html[theme~='dark'] {");

        private final String selector;

        Theme(String selector) {
            this.selector = selector;
        }

        Map<String, Colour> colours() {
            String css = text(FRONTEND.resolve(Path.of("styles", "tokens.css")));
            int begin = css.indexOf("\n" + selector);
            Map<String, Colour> colours = new HashMap<>();
            TOKEN.matcher(css.substring(begin, css.indexOf("\n}", begin))).results()
                    .forEach(token -> colours.put(token.group(1), Colour.of(token)));
            return colours;
        }

        Colour colour(String name) {
            assertThat(colours()).containsKey(name);
            return colours().get(name);
        }
    }

    private record Colour(double red, double green, double blue, double alpha) {

        static Colour of(MatchResult token) {
            double hue = Double.parseDouble(token.group(2));
            double saturation = Double.parseDouble(token.group(3)) / 100;
            double light = Double.parseDouble(token.group(4)) / 100;
            double reach = saturation * Math.min(light, 1 - light);
            return new Colour(channel(0, hue, light, reach), channel(8, hue, light, reach), channel(4, hue, light, reach),
                    token.group(5) == null ? 1 : Double.parseDouble(token.group(5)));
        }

        /** CSS Color 4, "HSL to RGB". */
        private static double channel(int n, double hue, double light, double reach) {
            double k = (n + hue / 30) % 12;
            return light - reach * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
        }

        Colour over(Colour ground) {
            return new Colour(alpha * red + (1 - alpha) * ground.red, alpha * green + (1 - alpha) * ground.green,
                    alpha * blue + (1 - alpha) * ground.blue, 1);
        }

        double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(double channel) {
            return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
        }
    }
}
