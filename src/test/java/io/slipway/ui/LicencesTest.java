package io.slipway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** Vaadin's commercial components say so in their manifest; none of them may be on the class path. */
class LicencesTest {

    @Test
    void noCommercialVaadinComponentIsOnTheClassPath() throws IOException {
        var commercial = new TreeSet<String>();
        List<URL> manifests = Collections.list(getClass().getClassLoader().getResources("META-INF/MANIFEST.MF"));
        for (URL url : manifests) {
            if (url.openConnection() instanceof JarURLConnection jar) {
                Manifest manifest = jar.getManifest();
                Attributes facts = manifest.getMainAttributes();
                if (facts.getValue("CvdlName") != null) {
                    commercial.add(jar.getJarFile().getName());
                }
            }
        }
        assertThat(manifests).as("jars").hasSizeGreaterThan(50);
        assertThat(commercial).isEmpty();
    }

    @Test
    void theLicenceCheckerOfTheCommercialPlatformIsAbsent() {
        assertThat(getClass().getClassLoader().getResource("com/vaadin/pro/licensechecker/LicenseChecker.class")).isNull();
    }
}
