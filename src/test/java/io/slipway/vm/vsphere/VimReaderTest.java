package io.slipway.vm.vsphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.vmware.vim25.DuplicateName;
import com.vmware.vim25.InsufficientStorageSpace;
import com.vmware.vim25.LocalizedMethodFault;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ObjectContent;
import com.vmware.vim25.OptionValue;
import com.vmware.vim25.Permission;
import com.vmware.vim25.RetrieveResult;
import com.vmware.vim25.TaskInfo;
import com.vmware.vim25.TaskInfoState;
import com.vmware.vim25.VirtualDevice;
import com.vmware.vim25.VirtualVmxnet3;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VimReaderTest {

    @Test
    void whatANewerServerAddsIsSkipped() throws Exception {
        var task = read(TaskInfo.class, """
            <returnval><key>task-1</key><fromTheFuture xsi:type="Newer"><deep><key>wrong</key></deep></fromTheFuture>
            <entity type="VirtualMachine" serverGuid="4711">vm-1</entity><state>running</state><cancelled>false</cancelled>
            <progress>42</progress></returnval>""");

        assertThat(task.getKey()).isEqualTo("task-1");
        assertThat(task.getEntity()).isEqualTo(References.machine("vm-1"));
        assertThat(task.getState()).isEqualTo(TaskInfoState.running);
        assertThat(task.getProgress()).isEqualTo(42);
    }

    @Test
    void aValueThatANewerServerInventedIsLeftOut() throws Exception {
        assertThat(read(TaskInfo.class, "<returnval><state>paused</state></returnval>").getState()).isNull();
    }

    @Test
    void theTypeOfAReferenceIsNotMistakenForTheTypeOfTheElement() throws Exception {
        var value = property("<val xsi:type=\"ManagedObjectReference\" type=\"Folder\">group-v3</val>");

        assertThat(value).isEqualTo(References.of("Folder", "group-v3"));
    }

    @Test
    void aTypeIsKnownByItsNamespaceAndNotByItsPrefix() throws Exception {
        var value = property("""
            <val xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:v="urn:vim25"
                xmlns:x="http://www.w3.org/2001/XMLSchema" i:type="v:OptionValue">
              <key>k</key><value i:type="x:long">7000000000</value></val>""");

        assertThat(value).isInstanceOfSatisfying(OptionValue.class,
            option -> assertThat(option.getValue()).isEqualTo(7_000_000_000L));
    }

    @Test
    void listsAreReadWithTheTypeOfEachElement() throws Exception {
        var devices = property("""
            <val xsi:type="ArrayOfVirtualDevice">
              <VirtualDevice xsi:type="VirtualVmxnet3"><key>4000</key></VirtualDevice>
              <VirtualDevice xsi:type="VirtualHologram"><key>9</key></VirtualDevice>
            </val>""");

        assertThat(devices).isInstanceOf(VirtualDevice[].class);
        assertThat(((VirtualDevice[]) devices)[0]).isInstanceOf(VirtualVmxnet3.class);
        assertThat(((VirtualDevice[]) devices)[1].getClass()).as("the nearest type that is known").isEqualTo(VirtualDevice.class);
        assertThat(property("<val xsi:type=\"ArrayOfString\"><string>a</string><string>b</string></val>"))
            .isEqualTo(new String[] {"a", "b"});
        assertThat(property("<val xsi:type=\"ArrayOfManagedObjectReference\"/>")).isEqualTo(new ManagedObjectReference[0]);
    }

    @Test
    void aValueOfAnUnknownTypeIsLeftOut() throws Exception {
        assertThat(property("<val xsi:type=\"Newer\"><key>k</key></val>")).isNull();
    }

    @Test
    void repeatedElementsOfAnAnswerMakeAList() throws Exception {
        var text = envelope("""
            <returnval><principal>A\\a</principal><group>false</group><roleId>-1</roleId><propagate>true</propagate></returnval>
            <returnval><principal>A\\b</principal><group>1</group><roleId>5</roleId><propagate>0</propagate></returnval>""");

        var list = (Permission[]) VimReader.read(stream(text), "Permission[]");

        assertThat(list).extracting(Permission::getPrincipal).containsExactly("A\\a", "A\\b");
        assertThat(list).extracting(Permission::isGroup).containsExactly(false, true);
        assertThat(list).extracting(Permission::getRoleId).containsExactly(-1, 5);
    }

    @Test
    void anEmptyAnswerIsNull() throws Exception {
        assertThat(VimReader.read(stream(envelope("")), "RetrieveResult")).isNull();
        assertThat(VimReader.read(stream(envelope("<returnval>ignored</returnval>")), null)).isNull();
    }

    @Test
    void simpleAnswersAreRead() throws Exception {
        var time = (Calendar) VimReader.read(stream(envelope("<returnval>2026-03-01T08:30:00.123456Z</returnval>")), "Calendar");

        assertThat(time.toInstant().toString()).isEqualTo("2026-03-01T08:30:00.123Z");
    }

    @Test
    void aTasksFaultKeepsItsType() throws Exception {
        var value = property("""
            <val xsi:type="LocalizedMethodFault">
              <fault xsi:type="InsufficientStorageSpace"><faultCause><fault xsi:type="Newer"/></faultCause></fault>
              <localizedMessage>zu voll</localizedMessage>
            </val>""");

        assertThat(value).isInstanceOfSatisfying(LocalizedMethodFault.class,
            fault -> assertThat(fault.getFault()).isInstanceOf(InsufficientStorageSpace.class));
    }

    @Test
    void aFaultIsThrownWithItsTypeAndFields() {
        var fault = fault("""
            <DuplicateNameFault xsi:type="DuplicateName">
              <name>web</name><object type="VirtualMachine">vm-1</object>
            </DuplicateNameFault>""");

        assertThat(fault.type()).isEqualTo("DuplicateName");
        assertThat(fault.getMessage()).isEqualTo("Etwas ging schief.");
        assertThat(fault.fault()).isInstanceOfSatisfying(DuplicateName.class,
            name -> assertThat(name.getName()).isEqualTo("web"));
    }

    @Test
    void aFaultOfAnUnknownTypeKeepsItsName() {
        assertThat(fault("<NewerFault xsi:type=\"Newer\"><x>1</x></NewerFault>").type()).isEqualTo("Newer");
        assertThat(fault("").type()).isEmpty();
    }

    @Test
    void aFileOfThisMachineIsNeverRead(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "s3cret");
        var text = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
            + envelope("<returnval><key>&e;</key></returnval>");

        assertThatThrownBy(() -> VimReader.read(stream(text), "TaskInfo")).isInstanceOf(XMLStreamException.class)
            .hasMessageNotContaining("s3cret");
    }

    @Test
    void entitiesAreNotMultiplied() {
        var bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"boom\">");
        for (var i = 1; i < 20; i++) {
            bomb.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        bomb.append("]>").append(envelope("<returnval><key>&e19;</key></returnval>"));

        assertThatThrownBy(() -> VimReader.read(stream(bomb.toString()), "TaskInfo")).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void aDocumentTypeIsRefusedEvenWhenItIsNotUsed() throws Exception {
        var answer = envelope("<returnval><key>task-1</key></returnval>");

        assertThatThrownBy(() -> VimReader.read(stream("<!DOCTYPE x>" + answer), "TaskInfo"))
            .isInstanceOf(XMLStreamException.class).hasMessageContaining("document types");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not XML", "<html><body><p/></body></html>", "<Envelope><Body/></Envelope>", "<Envelope/>",
        "<Envelope><Body><XResponse><returnval><progress>many</progress></returnval></XResponse></Body></Envelope>"})
    void whatIsNoAnswerIsRefused(String text) {
        assertThatThrownBy(() -> VimReader.read(stream(text), "TaskInfo")).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void anAnswerThatWasCutOffIsRefusedWhereverThatWas() throws Exception {
        var text = envelope("<returnval><key>task-1</key></returnval>");
        assertThat(read(TaskInfo.class, "<returnval><key>task-1</key></returnval>").getKey()).isEqualTo("task-1");

        for (var length = 0; length < text.length(); length++) {
            var cut = text.substring(0, length);
            assertThatThrownBy(() -> VimReader.read(stream(cut), "TaskInfo")).isInstanceOf(XMLStreamException.class);
        }
    }

    @Test
    void anAnswerThatNestsWithoutEndIsRefused() {
        assertThatThrownBy(() -> VimReader.read(stream(envelope("<a>".repeat(100_000))), "TaskInfo"))
            .isInstanceOf(XMLStreamException.class).hasMessageContaining("deep");
    }

    private static Object property(String value) throws Exception {
        var result = read(RetrieveResult.class, """
            <returnval><objects><obj type="VirtualMachine">vm-1</obj><propSet><name>p</name>%s</propSet></objects></returnval>"""
            .formatted(value));
        assertThat(result.getObjects()).extracting(ObjectContent::getObj).containsExactly(References.machine("vm-1"));
        return result.getObjects()[0].getPropSet()[0].getVal();
    }

    private static RemoteFault fault(String detail) {
        var text = FakeVcenter.envelope(FakeVcenter.faultElement(detail));
        return catchThrowableOfType(RemoteFault.class, () -> VimReader.read(stream(text), "TaskInfo"));
    }

    private static <T> T read(Class<T> type, String content) throws Exception {
        return type.cast(VimReader.read(stream(envelope(content)), type.getSimpleName()));
    }

    private static String envelope(String content) {
        return FakeVcenter.answer("X", content).text();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
