package io.slipway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.server.frontend.BundleValidationUtil;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/** The bundle for the browser is built ahead and committed; these tests notice when it no longer fits what it was built from. */
class BrowserBundleTest {

    private static final String REBUILD = "Rebuild the bundle (mvn -Pfrontend process-classes) and commit it";
    private static final Path SOURCES = Path.of("src/main/frontend");
    private static JsonNode bundle;

    @BeforeAll
    static void readTheRecordWithinTheBundle() throws IOException {
        try (ZipFile zip = new ZipFile("src/main/bundles/prod.bundle");
                InputStream stats = zip.getInputStream(zip.getEntry("config/stats.json"))) {
            bundle = new ObjectMapper().readTree(stats);
        }
    }

    @Test
    void everySourceFileIsInTheBundleAsItIsNow() throws IOException {
        Map<String, String> now = new TreeMap<>();
        Map<String, String> built = new TreeMap<>();
        for (Path file : sources()) {
            String name = SOURCES.relativize(file).toString().replace('\\', '/');
            String text = Files.readString(file);
            now.put(name, name.endsWith("theme.json") ? text.strip() : BundleValidationUtil.calculateHash(text));
            built.put(name, name.endsWith("theme.json") ? bundle.at("/themeJsonContents/slipway").asText().strip()
                    : bundle.path("frontendHashes").path(name).asText("not in the bundle"));
        }
        assertThat(now).as(REBUILD).isNotEmpty().isEqualTo(built);
    }

    @Test
    void everyPackageOfTheComponentsIsInTheBundleInThatVersion() throws IOException {
        Map<String, String> wanted = new TreeMap<>();
        for (Class<?> component : components()) {
            annotations(component, NpmPackage.class).forEach(npm -> wanted.put(npm.value(), npm.version()));
        }
        Map<String, String> built = new TreeMap<>();
        wanted.keySet().forEach(name -> built.put(name,
                bundle.path("packageJsonDependencies").path(name).asText("not in the bundle")));

        assertThat(wanted).as(REBUILD).containsKey("bpmn-js").isEqualTo(built);
    }

    @Test
    void everyModuleAndStyleOfOurComponentsIsInTheBundle() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (Class<?> component : classes("classpath*:io/slipway/**/*.class")) {
            annotations(component, JsModule.class).forEach(module -> wanted.add(module.value()));
            annotations(component, CssImport.class).forEach(style -> wanted.add(style.value()));
        }
        Set<String> built = new TreeSet<>();
        bundle.path("frontendHashes").fieldNames().forEachRemaining(name -> built.add("./" + name));
        bundle.path("bundleImports").forEach(name -> built.add(name.asText()));

        assertThat(wanted).as(REBUILD).isNotEmpty().isSubsetOf(built);
    }

    private static Set<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.startsWith(SOURCES.resolve("generated")))
                    .filter(file -> !file.equals(SOURCES.resolve("index.html"))).collect(Collectors.toSet());
        }
    }

    private static Set<Class<?>> components() throws IOException {
        Set<Class<?>> all = classes("classpath*:io/slipway/**/*.class");
        all.addAll(classes("classpath*:com/vaadin/flow/component/**/*.class"));
        return all;
    }

    private static Set<Class<?>> classes(String pattern) throws IOException {
        Function<Resource, String> name = file -> file.toString().replaceFirst(".*?/(io/slipway|com/vaadin)/", "$1/")
                .replaceFirst("\\.class.*$", "").replace('/', '.');
        return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern)).map(name)
                .filter(type -> !type.contains("$") && !type.endsWith("package-info") && ClassUtils.isPresent(type, null))
                .map(type -> ClassUtils.resolveClassName(type, null)).collect(Collectors.toSet());
    }

    private static <A extends Annotation> Stream<A> annotations(Class<?> type, Class<A> annotation) {
        return Stream.of(type.getDeclaredAnnotationsByType(annotation));
    }
}
