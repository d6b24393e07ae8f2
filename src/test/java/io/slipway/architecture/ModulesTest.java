package io.slipway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.SlipwayApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(SlipwayApplication.class);

    @Test
    void modulesFormNoCycleAndUseOnlyWhatTheyDeclareAndOthersOffer() {
        MODULES.verify();
    }

    @Test
    void everyModuleDeclaresWhatItMayDependOn() {
        assertThat(MODULES.stream()).allSatisfy(module -> assertThat(declared(module.getBasePackage().getName()))
                .as("@ApplicationModule(allowedDependencies = …) of %s", module.getBasePackage().getName())
                .doesNotContain(ApplicationModule.OPEN_TOKEN));
    }

    private static String[] declared(String module) {
        try {
            var declaration = Class.forName(module + ".package-info").getAnnotation(ApplicationModule.class);
            return declaration == null ? new String[] {ApplicationModule.OPEN_TOKEN} : declaration.allowedDependencies();
        } catch (ClassNotFoundException e) {
            return new String[] {ApplicationModule.OPEN_TOKEN};
        }
    }
}
