package io.slipway.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;

class HumanTasksTest {

    private final TaskService tasks = mock();
    private final TaskQuery query = mock(TaskQuery.class, RETURNS_SELF);
    private final HumanTasks open = new HumanTasks(tasks, mock(), mock(), mock(), mock());

    @Test
    void aTaskThatIsFinishedWhileTheyAreReadIsLeftOut() {
        given(tasks.createTaskQuery()).willReturn(query);
        var found = List.of(task("finished"), task("open"));
        given(query.listPage(anyInt(), anyInt())).willReturn(found);
        given(tasks.getIdentityLinksForTask("finished")).willThrow(new NullValueException("Cannot find task with id finished"));

        assertThat(open.find(new HumanTasks.Search(HumanTasks.Whose.MINE, "lee", null, false), 0, 10))
                .extracting(HumanTask::id).containsExactly("open");
    }

    private static Task task(String id) {
        var task = mock(Task.class);
        given(task.getId()).willReturn(id);
        given(task.getTaskDefinitionKey()).willReturn("approve");
        given(task.getProcessDefinitionId()).willReturn("definition");
        given(task.getProcessInstanceId()).willReturn("instance");
        given(task.getCreateTime()).willReturn(new Date(0));
        return task;
    }
}
