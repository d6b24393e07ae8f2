package io.slipway.vm.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.shared.OptionSource.Option;
import io.slipway.simulation.SimulatedFault;
import io.slipway.vm.MachineSize;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmProperties;
import io.slipway.vm.simulated.SimulatedVcenter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private final SimulatedVcenter vcenter = new SimulatedVcenter();
    private final TemplateOptions templates = new TemplateOptions(vcenter.vms(), vcenter.clock());

    @Test
    void templatesAreOfferedByNameWithTheirGuest() {
        assertThat(templates.key()).isEqualTo("vmTemplates");
        assertThat(templates.options()).extracting(Option::value)
                .containsExactly("debian-12", "debian-12-minimal", "ubuntu-24.04");
        assertThat(templates.options().get(0).label()).isEqualTo("debian-12 · Debian GNU/Linux 12 (64-bit)");
    }

    @Test
    void anAnswerIsGoodForAMoment() {
        templates.options();
        vcenter.arm("templates", SimulatedFault.Kind.UNREACHABLE);

        assertThat(templates.options()).hasSize(3);
        vcenter.advance(Duration.ofSeconds(11));
        assertThatThrownBy(templates::options).isInstanceOf(VmFault.class);
        assertThat(templates.options()).hasSize(3);
    }

    @Test
    void sizesAreOfferedInTheirOrderWithWhatTheyMean() {
        assertThat(new SizeOptions(new VmProperties(null)).options()).containsExactly(
                new Option("small", "small · 2 CPU · 4 GiB"), new Option("medium", "medium · 4 CPU · 8 GiB"),
                new Option("large", "large · 8 CPU · 16 GiB"));
    }

    @Test
    void configuredSizesReplaceTheUsualOnes() {
        assertThat(new SizeOptions(new VmProperties(Map.of("tiny", new MachineSize(1, 512)))).options())
                .containsExactly(new Option("tiny", "tiny · 1 CPU · 512 MiB"));
    }
}
