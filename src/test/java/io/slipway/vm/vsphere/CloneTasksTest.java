package io.slipway.vm.vsphere;

import static io.slipway.vm.vsphere.FakeVcenter.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.vm.vsphere.CloneTasks.Clone;
import java.nio.file.Path;
import java.rmi.RemoteException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloneTasksTest {

    private static final String TASK = """
        <objects><obj type="Task">%s</obj><propSet><name>info</name><val xsi:type="TaskInfo">
          <key>k</key><name>%s</name><descriptionId>%s</descriptionId><entity type="VirtualMachine">%s</entity><state>%s</state>%s
          <reason xsi:type="TaskReasonUser"><userName>%s</userName></reason>
        </val></propSet></objects>""";

    @TempDir
    private static Path folder;
    private FakeVcenter vcenter;
    private Connection connection;
    private final CloneTasks tasks = new CloneTasks();

    @BeforeEach
    void connect() throws RemoteException {
        vcenter = new FakeVcenter(folder, "ip:127.0.0.1");
        connection = new SignIn(vcenter.properties(null, vcenter.sha256()), "vCenter").open();
    }

    @AfterEach
    void stop() {
        vcenter.close();
    }

    @Test
    void aRunningOrQueuedCloneOfTheTemplateMayBeOurs() throws RemoteException {
        recent(task("task-1", "CloneVM_Task", "VirtualMachine.clone", "vm-1", "running", "", "VSPHERE.LOCAL\\portal"),
            task("task-2", "CloneVM_Task", "VirtualMachine.clone", "vm-1", "queued", "", "portal@vsphere.local"));

        assertThat(ofTemplate()).containsExactly(new Clone("task-1", true, false, null), new Clone("task-2", true, false, null));
    }

    @Test
    void clonesOfOthersFailedOnesAndOtherWorkDoNotCount() throws RemoteException {
        recent(task("task-1", "CloneVM_Task", "VirtualMachine.clone", "vm-1", "running", "", "EXAMPLE\\admin"),
            task("task-2", "CloneVM_Task", "VirtualMachine.clone", "vm-1", "error", "", "VSPHERE.LOCAL\\portal"),
            task("task-3", "CloneVM_Task", "VirtualMachine.clone", "vm-2", "running", "", "VSPHERE.LOCAL\\portal"),
            task("task-4", "ReconfigVM_Task", "VirtualMachine.reconfigure", "vm-1", "running", "", "VSPHERE.LOCAL\\portal"));

        assertThat(ofTemplate()).isEmpty();
    }

    @Test
    void aTaskThatIsKnownToWorkForAnotherKeyDoesNotCount() throws RemoteException {
        tasks.started("task-1", "other");
        tasks.started("task-2", "ours");
        recent(task("task-1", "CloneVM_Task", "VirtualMachine.clone", "vm-1", "running", "", "VSPHERE.LOCAL\\portal"),
            task("task-2", "CloneVM_Task", "VirtualMachine.clone", "vm-1", "running", "", "VSPHERE.LOCAL\\portal"));

        assertThat(ofTemplate()).containsExactly(new Clone("task-2", true, true, null));
    }

    @Test
    void aFinishedCloneSaysWhatItMade() throws RemoteException {
        recent(task("task-1", "CloneVM_Task", "VirtualMachine.clone", "vm-1", "success",
            "<result xsi:type=\"ManagedObjectReference\" type=\"VirtualMachine\">vm-7</result>", "VSPHERE.LOCAL\\portal"));

        assertThat(ofTemplate()).containsExactly(new Clone("task-1", false, false, References.machine("vm-7")));
    }

    private List<Clone> ofTemplate() throws RemoteException {
        return tasks.of(connection, References.machine("vm-1"), "ours");
    }

    private void recent(String... tasks) {
        vcenter.on("RetrievePropertiesEx",
            () -> answer("RetrievePropertiesEx", "<returnval>" + String.join("", tasks) + "</returnval>"));
    }

    private static String task(String id, String name, String description, String entity, String state, String result,
                               String user) {
        return TASK.formatted(id, name, description, entity, state, result, user);
    }
}
