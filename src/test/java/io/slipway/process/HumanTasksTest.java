package io.slipway.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;

class HumanTasksTest {

    private final TaskService tasks = mock();
    private final TaskQuery query = mock(TaskQuery.class, RETURNS_SELF);
    private final OpenTasks rows = mock();
    private final HumanTasks open = new HumanTasks(tasks, mock(), mock(), rows);

    @Test
    void aTaskThatIsFinishedWhileTheyAreReadIsLeftOutAndTheOrderStays() {
        given(tasks.createTaskQuery()).willReturn(query);
        var found = List.of(task("second"), task("finished"), task("first"));
        given(query.listPage(anyInt(), anyInt())).willReturn(found);
        given(rows.withIds(List.of("second", "finished", "first"))).willReturn(Map.of("first", row("first"),
                "second", row("second")));

        assertThat(open.find(new HumanTasks.Search(HumanTasks.Whose.MINE, "lee", null, false), 0, 10))
                .extracting(HumanTask::id).containsExactly("second", "first");
    }

    private static Task task(String id) {
        var task = mock(Task.class);
        given(task.getId()).willReturn(id);
        return task;
    }

    private static HumanTask row(String id) {
        return new HumanTask(id, "approve", "definition", "instance", null, List.of(), Instant.EPOCH, null, List.of(), null);
    }
}
