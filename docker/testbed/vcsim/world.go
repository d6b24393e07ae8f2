package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"
	"time"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// world is what the portal's vCenter knows beyond the library's inventory.
type world struct {
	options
	service *simulator.Service
	client  *vim25.Client
	calls   calls
	faults  faults
	docker  docker
	access  *authorization

	mu sync.Mutex
	// running ends when the world is reset: clones that are under way stop.
	running context.Context
	stop    context.CancelFunc
	// names are those of clones that are under way, per folder.
	names  map[string]bool
	clones map[types.ManagedObjectReference]*machine
}

func newWorld(o options, service *simulator.Service) *world {
	w := &world{options: o, service: service, names: map[string]bool{}, clones: map[types.ManagedObjectReference]*machine{}}
	w.running, w.stop = context.WithCancel(context.Background())
	w.docker = docker{host: o.dockerHost, network: o.machineNetwork, image: o.machineImage, label: fmt.Sprintf("slipway.vcsim=%d", os.Getpid())}
	w.client, _ = vim25.NewClient(context.Background(), service)
	w.calls.clear()
	return w
}

// update changes properties under the object's lock: readers hold it as well.
func update(o mo.Reference, changes ...types.PropertyChange) {
	simulator.Map.WithLock(o, func() {
		if m, ok := o.(*machine); ok {
			m.detach()
		}
		simulator.Map.Update(o, changes)
	})
}

func change(name string, value interface{}) types.PropertyChange {
	return types.PropertyChange{Name: name, Val: value}
}

type work func(task *Task) (types.AnyType, types.BaseMethodFault)

// start runs the work as a vSphere task of the machine and returns at once.
func (w *world) start(ctx *simulator.Context, m *machine, id, method string, run work) types.ManagedObjectReference {
	task := newTask(m, id, method, userOf(ctx))
	injected := w.faults.task(method)
	go func() {
		result, fault := types.AnyType(nil), injected
		if injected == nil {
			result, fault = guarded(run, task)
		}
		if fault != nil {
			update(task,
				change("info.completeTime", time.Now()),
				change("info.error", types.LocalizedMethodFault{Fault: fault, LocalizedMessage: message(fault)}),
				change("info.state", types.TaskInfoStateError))
			return
		}
		update(task,
			change("info.completeTime", time.Now()),
			change("info.progress", int32(100)),
			change("info.result", result),
			change("info.state", types.TaskInfoStateSuccess))
	}()
	return task.Self
}

// guarded keeps one broken operation from ending the whole vCenter.
func guarded(run work, task *Task) (result types.AnyType, fault types.BaseMethodFault) {
	defer func() {
		if broken := recover(); broken != nil {
			log.Printf("task failed: %v\n%s", broken, debug.Stack())
			fault = &types.SystemError{Reason: fmt.Sprint(broken)}
		}
	}()
	return run(task)
}

func userOf(ctx *simulator.Context) string {
	if ctx.Session == nil {
		return ""
	}
	return ctx.Session.UserName
}

// message is deliberately vague: real vCenters translate it, so that clients must go by the fault's type.
func message(fault types.BaseMethodFault) string {
	return fmt.Sprintf("The operation failed (%T).", fault)
}

// wait passes the time in steps and reports them; it is false when the task was cancelled or the world reset meanwhile.
func (w *world) wait(total time.Duration, task *Task) bool {
	const steps = 10
	w.mu.Lock()
	running := w.running
	w.mu.Unlock()
	for i := 0; i < steps; i++ {
		if total > 0 {
			task.progress(i * 100 / steps)
		}
		select {
		case <-running.Done():
			return false
		case <-task.cancelled.Done():
			return false
		case <-time.After(total / steps):
		}
	}
	return true
}

// forget hides a task that the library made for its own use.
func (w *world) forget(task types.ManagedObjectReference) {
	manager := simulator.Map.Get(*w.client.ServiceContent.TaskManager).(*simulator.TaskManager)
	manager.Lock()
	kept := make([]types.ManagedObjectReference, 0, len(manager.RecentTask))
	for _, ref := range manager.RecentTask {
		if ref != task {
			kept = append(kept, ref)
		}
	}
	manager.RecentTask = kept
	manager.Unlock()
	simulator.Map.Remove(task)
}

// reset removes all clones and forgets calls, faults and permissions.
func (w *world) reset() {
	w.mu.Lock()
	w.stop()
	w.running, w.stop = context.WithCancel(context.Background())
	clones := make([]*machine, 0, len(w.clones))
	for _, m := range w.clones {
		clones = append(clones, m)
	}
	w.mu.Unlock()
	for _, m := range clones {
		m.discard(w.context(nil, m.Self))
	}
	w.calls.clear()
	w.faults.clear()
	w.access.reset()
}

// context is for calls into the library outside a request; caller is the object whose lock is held.
func (w *world) context(session *simulator.Session, caller types.ManagedObjectReference) *simulator.Context {
	if session == nil {
		session = &simulator.Session{Registry: simulator.NewRegistry()}
	}
	return &simulator.Context{Context: context.Background(), Session: session, Map: simulator.Map, Caller: &caller}
}

func datastoreFolder(m *simulator.VirtualMachine) string {
	var path object.DatastorePath
	path.FromString(m.Config.Files.VmPathName)
	for _, ref := range m.Datastore {
		if ds, ok := simulator.Map.Get(ref).(*simulator.Datastore); ok && ds.Name == path.Datastore {
			return filepath.Join(ds.Info.GetDatastoreInfo().Url, filepath.Dir(path.Path))
		}
	}
	return ""
}
