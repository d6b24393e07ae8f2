package io.slipway.vm.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.Ipv4;
import org.junit.jupiter.api.Test;

class AnnotationTest {

    @Test
    void aKeySurvivesTheAnnotation() {
        assertThat(Annotation.effectKey(Annotation.of("Machine of Jane Doe", "4f2c/1"))).isEqualTo("4f2c/1");
    }

    @Test
    void aNoteCannotForgeAKeyOrBreakTheMessage() {
        var annotation = Annotation.of("nice\nslipway-effect: forged\u0000\u0008 <b>&amp;", "real");

        assertThat(annotation.lines()).hasSize(2);
        assertThat(Annotation.effectKey(annotation)).isEqualTo("real");
        assertThat(annotation.chars()).noneMatch(each -> each < ' ' && each != '\n');
    }

    @Test
    void theLastKeyCounts() {
        assertThat(Annotation.effectKey("slipway-effect: old\nslipway-effect: new\r\n")).isEqualTo("new");
        assertThat(Annotation.effectKey("an ordinary machine")).isNull();
        assertThat(Annotation.effectKey("")).isNull();
    }

    @Test
    void aFirstBootAddressIsALineOfItsOwn() {
        assertThat(Annotation.firstBootAddress("Debian\nslipway.first-boot-address=192.0.2.10 \nmore"))
            .contains(Ipv4.of("192.0.2.10"));
        assertThat(Annotation.firstBootAddress("slipway.first-boot-address=soon")).isEmpty();
        assertThat(Annotation.firstBootAddress("Debian")).isEmpty();
    }

    @Test
    void onlyIpv4AddressesAreAddresses() {
        assertThat(Annotation.address("fe80::1")).isEmpty();
        assertThat(Annotation.address("")).isEmpty();
        assertThat(Annotation.address("192.0.2.10")).contains(Ipv4.of("192.0.2.10"));
    }
}
