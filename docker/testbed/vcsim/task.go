package main

import (
	"context"
	"time"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// Task is the library's with what it lacks: it can be cancelled. The library names objects after their Go type.
type Task struct {
	simulator.Task
	cancelled context.Context
	cancel    context.CancelFunc
}

// newTask makes a running task of the machine; as in a real vCenter only clones can be cancelled.
func newTask(m *machine, id, method, user string) *Task {
	task := new(Task)
	task.cancelled, task.cancel = context.WithCancel(context.Background())
	task.Info.DescriptionId = "VirtualMachine." + id
	task.Info.Name = method
	task.Info.Entity = &m.Self
	task.Info.EntityName = m.Name
	task.Info.Reason = &types.TaskReasonUser{UserName: user}
	task.Info.Cancelable = method == "CloneVM_Task"
	task.Info.QueueTime = time.Now()
	task.Info.StartTime = &task.Info.QueueTime
	task.Info.State = types.TaskInfoStateRunning
	simulator.Map.Put(task)
	update(task, change("info.key", task.Self.Value), change("info.task", task.Self))
	return task
}

// CancelTask is called with the task's lock.
func (t *Task) CancelTask(_ *simulator.Context, _ *types.CancelTask) soap.HasFault {
	body := new(methods.CancelTaskBody)
	switch {
	case t.Info.State != types.TaskInfoStateRunning:
		body.Fault_ = simulator.Fault("", new(types.InvalidState))
	case !t.Info.Cancelable:
		body.Fault_ = simulator.Fault("", new(types.NotSupported))
	default:
		simulator.Map.Update(t, []types.PropertyChange{change("info.cancelled", true)})
		t.cancel()
		body.Res = new(types.CancelTaskResponse)
	}
	return body
}

func (t *Task) progress(percent int) {
	update(t, change("info.progress", int32(percent)))
}
