package io.slipway.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.container.ContainerFault.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every adapter of the port promises; each adapter's test extends this. */
public abstract class ImagesContract {

    private final String run = "test-" + UUID.randomUUID().toString().substring(0, 8);

    protected abstract Images images();

    protected abstract Containers containers();

    protected abstract String host();

    /** An image in the host's store and in a registry that the portal has credentials for. */
    protected abstract ImageName image();

    /** An image of a registry that refuses the portal's credentials. */
    protected abstract ImageName refused();

    @AfterEach
    void removeImages() {
        images().list(host(), Map.of("test", run)).forEach(each -> each.names().forEach(name -> images().remove(host(), name)));
        images().remove(host(), other("copy").toString());
    }

    @Test
    void anImageIsListedAndDescribed() {
        var detail = images().find(host(), image().toString()).orElseThrow();

        assertThat(detail.image().id()).startsWith("sha256:");
        assertThat(detail.image().names()).contains(image().toString());
        assertThat(detail.image().bytes()).isPositive();
        assertThat(detail.platform()).startsWith("linux/");
        assertThat(detail.command()).isNotEmpty();
        assertThat(detail.layers()).isNotEmpty();
        assertThat(images().list(host(), Map.of())).anySatisfy(each -> assertThat(each.id()).isEqualTo(detail.image().id()));
        assertThat(images().find(host(), "no-such/image:9")).isEmpty();
    }

    @Test
    void anImageIsPulledFromItsRegistry() {
        var lines = new ArrayList<String>();

        images().pull(host(), image(), (line, percent) -> lines.add(line));

        assertThat(images().find(host(), image().toString())).isPresent();
        assertThat(lines).isNotEmpty();
    }

    @Test
    void aTagThatTheRegistryDoesNotHaveIsNamed() {
        var missing = ImageName.of(image().path() + ":no-such-tag");

        var fault = fault(() -> images().pull(host(), missing, WorkListener.nobody()));

        assertThat(fault.kind()).isEqualTo(Kind.IMAGE_NOT_FOUND);
        assertThat(fault.detail()).contains("no-such-tag");
    }

    @Test
    void aRegistryThatRefusesTheCredentialsIsSaidToDoSo() {
        assertThat(fault(() -> images().pull(host(), refused(), WorkListener.nobody())).kind()).isEqualTo(Kind.REGISTRY_REFUSED);
    }

    @Test
    void anImageIsBuiltWithItsFilesAndLabels() {
        var lines = new ArrayList<String>();

        var id = images().build(host(), spec("built", "FROM " + image() + "\nCOPY page /page\n"),
                (line, percent) -> lines.add(line));

        var built = images().find(host(), other("built").toString()).orElseThrow();
        assertThat(built.image().id()).isEqualTo(id);
        assertThat(built.image().labels()).containsEntry("test", run);
        assertThat(lines).anyMatch(line -> line.contains("COPY page /page"));
        assertThat(images().list(host(), Map.of("test", run))).extracting(Image::id).containsExactly(id);
    }

    @Test
    void aDockerfileWithAnUnknownInstructionIsSaidToHaveOne() {
        var fault = fault(() -> images().build(host(), spec("wrong", "FROM " + image() + "\n\nFETCH page\n"),
                WorkListener.nobody()));

        assertThat(fault.kind()).isEqualTo(Kind.BUILD_FAILED);
        assertThat(fault.detail()).contains("line 3").containsIgnoringCase("fetch");
    }

    @Test
    void aBuildThatFailsTellsItsStep() {
        var fault = fault(() -> images().build(host(), spec("fails", "FROM " + image() + "\nRUN exit 7\n"),
                WorkListener.nobody()));

        assertThat(fault.kind()).isEqualTo(Kind.BUILD_FAILED);
        assertThat(fault.detail()).contains("Step 2/").contains("RUN exit 7").contains("7");
    }

    @Test
    void anImageGetsMoreNamesAndLosesThem() {
        images().tag(host(), image().toString(), other("copy"));

        assertThat(images().find(host(), other("copy").toString()).orElseThrow().image().id())
                .isEqualTo(images().find(host(), image().toString()).orElseThrow().image().id());
        assertThat(images().remove(host(), other("copy").toString())).isTrue();
        assertThat(images().remove(host(), other("copy").toString())).isFalse();
        assertThat(images().find(host(), image().toString())).isPresent();
    }

    @Test
    void anImageIsPushedAndKnownThereByItsDigest() {
        images().tag(host(), image().toString(), other("copy"));

        var digest = images().push(host(), other("copy"), WorkListener.nobody());

        assertThat(digest).startsWith("sha256:");
        images().remove(host(), other("copy").toString());
        images().pull(host(), other("copy"), WorkListener.nobody());
        assertThat(images().find(host(), other("copy").toString())).isPresent();
    }

    @Test
    void anImageIsBuiltOnOneThatOnlyItsRegistryHas() {
        images().tag(host(), image().toString(), other("copy"));
        images().push(host(), other("copy"), WorkListener.nobody());
        images().remove(host(), other("copy").toString());

        images().build(host(), spec("above", "FROM " + other("copy") + "\n"), WorkListener.nobody());

        assertThat(images().find(host(), other("above").toString())).isPresent();
    }

    @Test
    void anImageInUseStays() {
        var built = spec("used", "FROM " + image() + "\n");
        images().build(host(), built, WorkListener.nobody());
        var container = containers().create(host(), ContainerSpec.of(run + "-used", built.name().toString(), Map.of()));
        containers().start(host(), container);

        var fault = fault(() -> images().remove(host(), built.name().toString()));
        containers().remove(host(), container);

        assertThat(fault.kind()).isEqualTo(Kind.IN_USE);
        assertThat(images().remove(host(), built.name().toString())).isTrue();
    }

    private BuildSpec spec(String name, String dockerfile) {
        return new BuildSpec(other(name), dockerfile, Map.of("page", "hello".getBytes(StandardCharsets.UTF_8)), Map.of(),
                Map.of("test", run));
    }

    private ImageName other(String name) {
        return ImageName.of(image().registry() + "/" + run + "/" + name + ":1");
    }

    private static ContainerFault fault(ThrowingCallable call) {
        return catchThrowableOfType(ContainerFault.class, call);
    }
}
