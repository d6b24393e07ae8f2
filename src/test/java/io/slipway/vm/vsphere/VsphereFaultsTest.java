package io.slipway.vm.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import com.vmware.vim25.LocalizedMethodFault;
import com.vmware.vim25.MethodFault;
import io.slipway.vm.VmFault.Kind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VsphereFaultsTest {

    private final VsphereFaults faults = new VsphereFaults("vCenter vc.example.org");

    @ParameterizedTest
    @CsvSource({
        "InvalidLogin, BAD_CREDENTIALS", "NoPermission, NO_PERMISSION", "RestrictedByAdministrator, OTHER",
        "ManagedObjectNotFound, NOT_FOUND", "DuplicateName, NAME_TAKEN", "InsufficientResourcesFault, NO_RESOURCES",
        "InsufficientCpuResourcesFault, NO_RESOURCES", "InsufficientFailoverResourcesFault, NO_RESOURCES",
        "InsufficientStorageSpace, NO_SPACE", "NoDiskSpace, NO_SPACE", "UncustomizableGuest, NOT_CUSTOMIZABLE",
        "NicSettingMismatch, NOT_CUSTOMIZABLE", "UserNotFound, UNKNOWN_PRINCIPAL", "InvalidPowerState, WRONG_STATE",
        "TaskInProgress, WRONG_STATE", "ToolsUnavailable, OTHER", "SystemError, OTHER"})
    void aFaultIsKnownByItsTypeOrAnAncestor(String type, Kind kind) throws ReflectiveOperationException {
        var fault = new LocalizedMethodFault();
        fault.setFault((MethodFault) Class.forName("com.vmware.vim25." + type).getConstructor().newInstance());
        fault.setLocalizedMessage("The name already exists and the user was not found.");

        assertThat(faults.of(fault).kind()).isEqualTo(kind);
        assertThat(faults.of(new RemoteFault(type, "irrelevant", fault.getFault())).kind()).isEqualTo(kind);
    }

    @Test
    void aFaultThatTheStubsDoNotKnowIsToldByItsName() {
        var fault = faults.of(new RemoteFault("BrandNew", "Etwas ging schief.", null));

        assertThat(fault.kind()).isEqualTo(Kind.OTHER);
        assertThat(fault.phrase().args()).containsExactly("vCenter vc.example.org", "BrandNew", "Etwas ging schief.");
    }

    @Test
    void aTaskThatFailsWithoutAReasonStillHasAFault() {
        assertThat(faults.of((LocalizedMethodFault) null).kind()).isEqualTo(Kind.OTHER);
        assertThat(faults.of(new LocalizedMethodFault()).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void bothLanguagesHaveTheSameSentences() throws IOException {
        var english = bundle("vsphere.properties");
        var chinese = bundle("vsphere_zh_CN.properties");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) ->
            assertThat(values(chinese.getProperty((String) key))).as("values of %s", key).isEqualTo(values((String) text)));
        assertThat(english).containsKey(faults.of(new RemoteFault("X", "", null)).phrase().key());
    }

    private static int values(String text) {
        return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (var in = Objects.requireNonNull(VsphereFaultsTest.class.getResourceAsStream("/messages/" + name))) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return bundle;
    }
}
