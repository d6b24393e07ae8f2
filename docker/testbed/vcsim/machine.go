package main

import (
	"os"
	"time"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

const firstBootKey = "guestinfo.slipway.first-boot-address"

// machine is a virtual machine with working clone, customization and power operations.
// The library finds the managed object through the first fields, which therefore must be values and not pointers.
type machine struct {
	simulator.VirtualMachine
	world *world
	tools bool
	// bare machines never become containers.
	bare bool
	// custom is the customization that the next power-on applies.
	custom    *types.CustomizationSpec
	container string
}

// adopt replaces the library's machine in the inventory.
func (w *world) adopt(vm *simulator.VirtualMachine) *machine {
	m := &machine{VirtualMachine: *vm, world: w}
	simulator.Map.Put(m)
	return m
}

// detach copies what properties point to: the library writes replies from it after it has given up the lock.
func (m *machine) detach() {
	config, tools, guest, summary := *m.Config, *m.Config.Tools, *m.Guest, *m.Summary.Guest
	config.Tools = &tools
	m.Config, m.Guest, m.Summary.Guest = &config, &guest, &summary
}

func (m *machine) reconfigure(spec types.VirtualMachineConfigSpec) types.BaseMethodFault {
	m.detach()
	body := m.VirtualMachine.ReconfigVMTask(m.world.context(nil, m.Self), &types.ReconfigVM_Task{This: m.Self, Spec: spec})
	task := simulator.Map.Get(body.(*methods.ReconfigVM_TaskBody).Res.Returnval).(*simulator.Task)
	m.world.forget(task.Self)
	m.Config.ExtraConfig = tidyOptions(m.Config.ExtraConfig)
	m.Summary.Config.Annotation = m.Config.Annotation
	if task.Info.Error != nil {
		return task.Info.Error.Fault
	}
	return nil
}

func (m *machine) ReconfigVMTask(ctx *simulator.Context, req *types.ReconfigVM_Task) soap.HasFault {
	return &methods.ReconfigVM_TaskBody{Res: &types.ReconfigVM_TaskResponse{Returnval: m.world.start(ctx, m, "reconfigure",
		"ReconfigVM_Task", func(*Task) (result types.AnyType, fault types.BaseMethodFault) {
			simulator.Map.WithLock(m, func() { fault = m.reconfigure(req.Spec) })
			return nil, fault
		})}}
}

func (m *machine) PowerOnVMTask(ctx *simulator.Context, _ *types.PowerOnVM_Task) soap.HasFault {
	body := new(methods.PowerOnVM_TaskBody)
	if m.Config.Template {
		body.Fault_ = simulator.Fault("", new(types.NotSupported))
		return body
	}
	body.Res = &types.PowerOnVM_TaskResponse{Returnval: m.world.start(ctx, m, "powerOn", "PowerOnVM_Task", m.timed(m.powerOn))}
	return body
}

func (m *machine) PowerOffVMTask(ctx *simulator.Context, _ *types.PowerOffVM_Task) soap.HasFault {
	return &methods.PowerOffVM_TaskBody{Res: &types.PowerOffVM_TaskResponse{
		Returnval: m.world.start(ctx, m, "powerOff", "PowerOffVM_Task", m.timed(m.powerOff))}}
}

func (m *machine) SuspendVMTask(ctx *simulator.Context, _ *types.SuspendVM_Task) soap.HasFault {
	return &methods.SuspendVM_TaskBody{Res: &types.SuspendVM_TaskResponse{
		Returnval: m.world.start(ctx, m, "suspend", "SuspendVM_Task", m.timed(m.suspend))}}
}

func (m *machine) ResetVMTask(ctx *simulator.Context, _ *types.ResetVM_Task) soap.HasFault {
	return &methods.ResetVM_TaskBody{Res: &types.ResetVM_TaskResponse{
		Returnval: m.world.start(ctx, m, "reset", "ResetVM_Task", m.timed(func() types.BaseMethodFault {
			if fault := m.powerOff(); fault != nil {
				return fault
			}
			return m.powerOn()
		}))}}
}

func (m *machine) ShutdownGuest(_ *simulator.Context, _ *types.ShutdownGuest) soap.HasFault {
	body := new(methods.ShutdownGuestBody)
	if fault := m.guestReady(); fault != nil {
		body.Fault_ = simulator.Fault("", fault)
		return body
	}
	go m.powerOff()
	body.Res = new(types.ShutdownGuestResponse)
	return body
}

func (m *machine) RebootGuest(_ *simulator.Context, _ *types.RebootGuest) soap.HasFault {
	body := new(methods.RebootGuestBody)
	if fault := m.guestReady(); fault != nil {
		body.Fault_ = simulator.Fault("", fault)
		return body
	}
	go func() {
		if m.powerOff() == nil {
			m.powerOn()
		}
	}()
	body.Res = new(types.RebootGuestResponse)
	return body
}

func (m *machine) guestReady() types.BaseMethodFault {
	if m.Runtime.PowerState != types.VirtualMachinePowerStatePoweredOn {
		return m.wrongState(types.VirtualMachinePowerStatePoweredOn)
	}
	if !m.tools {
		return new(types.ToolsUnavailable)
	}
	return nil
}

func (m *machine) DestroyTask(ctx *simulator.Context, _ *types.Destroy_Task) soap.HasFault {
	return &methods.Destroy_TaskBody{Res: &types.Destroy_TaskResponse{
		Returnval: m.world.start(ctx, m, "destroy", "Destroy_Task", m.timed(func() types.BaseMethodFault {
			if m.state() == types.VirtualMachinePowerStatePoweredOn {
				return m.wrongState(types.VirtualMachinePowerStatePoweredOff)
			}
			m.discard(m.world.context(ctx.Session, m.Self))
			return nil
		}))}}
}

// discard removes the machine with its files and container, whatever its state.
func (m *machine) discard(ctx *simulator.Context) {
	if simulator.Map.Get(m.Self) == nil {
		return
	}
	m.world.docker.remove(m.container)
	folder := datastoreFolder(&m.VirtualMachine)
	m.setState(types.VirtualMachinePowerStatePoweredOff)
	m.UnregisterVM(ctx, &types.UnregisterVM{This: m.Self})
	if folder != "" {
		os.RemoveAll(folder)
	}
	m.world.mu.Lock()
	delete(m.world.clones, m.Self)
	m.world.mu.Unlock()
}

func (m *machine) timed(run func() types.BaseMethodFault) work {
	return func(task *Task) (types.AnyType, types.BaseMethodFault) {
		if !m.world.wait(m.world.powerDuration, task) {
			return nil, new(types.RequestCanceled)
		}
		return nil, run()
	}
}

func (m *machine) powerOn() types.BaseMethodFault {
	state := m.state()
	if state == types.VirtualMachinePowerStatePoweredOn {
		return m.wrongState(types.VirtualMachinePowerStatePoweredOn)
	}
	var err error
	switch {
	case state == types.VirtualMachinePowerStateSuspended:
		err = m.world.docker.run("unpause", m.container)
	case m.container != "":
		err = m.world.docker.run("start", m.container)
	default:
		m.container, err = m.world.docker.boot(m)
	}
	if err != nil {
		return &types.GenericVmConfigFault{Reason: err.Error()}
	}
	m.setState(types.VirtualMachinePowerStatePoweredOn)
	m.applyCustomization()
	if m.tools {
		go m.bootGuest()
	}
	return nil
}

func (m *machine) powerOff() types.BaseMethodFault {
	state := m.state()
	if state == types.VirtualMachinePowerStatePoweredOff {
		return m.wrongState(types.VirtualMachinePowerStatePoweredOff)
	}
	if state == types.VirtualMachinePowerStateSuspended {
		m.world.docker.run("unpause", m.container)
	}
	if err := m.world.docker.run("stop", "-t", "2", m.container); err != nil {
		return &types.GenericVmConfigFault{Reason: err.Error()}
	}
	m.setState(types.VirtualMachinePowerStatePoweredOff)
	return nil
}

func (m *machine) suspend() types.BaseMethodFault {
	if m.state() != types.VirtualMachinePowerStatePoweredOn {
		return m.wrongState(types.VirtualMachinePowerStatePoweredOn)
	}
	if err := m.world.docker.run("pause", m.container); err != nil {
		return &types.GenericVmConfigFault{Reason: err.Error()}
	}
	m.setState(types.VirtualMachinePowerStateSuspended)
	return nil
}

func (m *machine) state() (state types.VirtualMachinePowerState) {
	simulator.Map.WithLock(m, func() { state = m.Runtime.PowerState })
	return state
}

func (m *machine) wrongState(requested types.VirtualMachinePowerState) types.BaseMethodFault {
	return &types.InvalidPowerState{RequestedState: requested, ExistingState: m.Runtime.PowerState}
}

func (m *machine) setState(state types.VirtualMachinePowerState) {
	var boot types.AnyType
	if state == types.VirtualMachinePowerStatePoweredOn {
		boot = time.Now()
	}
	update(m,
		change("runtime.powerState", state),
		change("summary.runtime.powerState", state),
		change("runtime.bootTime", boot),
		change("summary.runtime.bootTime", boot))
	if state != types.VirtualMachinePowerStatePoweredOn {
		update(m, m.guestChanges("", false)...)
	}
}
