package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/google/uuid"
	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/simulator/esx"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
	"github.com/vmware/govmomi/vim25/xml"
)

func (m *machine) CloneVMTask(ctx *simulator.Context, req *types.CloneVM_Task) soap.HasFault {
	body := new(methods.CloneVM_TaskBody)
	if fault := unknownPlacement(req); fault != nil {
		body.Fault_ = simulator.Fault("", fault)
		return body
	}
	body.Res = &types.CloneVM_TaskResponse{Returnval: m.world.start(ctx, m, "clone", "CloneVM_Task",
		func(task *Task) (types.AnyType, types.BaseMethodFault) { return m.clone(ctx, req, task) })}
	return body
}

func unknownPlacement(req *types.CloneVM_Task) types.BaseMethodFault {
	if _, ok := simulator.Map.Get(req.Folder).(*simulator.Folder); !ok {
		return &types.ManagedObjectNotFound{Obj: req.Folder}
	}
	known := func(ref *types.ManagedObjectReference, kinds ...string) types.BaseMethodFault {
		if ref == nil {
			return nil
		}
		if simulator.Map.Get(*ref) != nil {
			for _, kind := range kinds {
				if ref.Type == kind {
					return nil
				}
			}
		}
		return &types.ManagedObjectNotFound{Obj: *ref}
	}
	location := req.Spec.Location
	for _, fault := range []types.BaseMethodFault{
		known(location.Datastore, "Datastore"),
		known(location.Pool, "ResourcePool", "VirtualApp"),
		known(location.Host, "HostSystem"),
	} {
		if fault != nil {
			return fault
		}
	}
	return nil
}

func (m *machine) clone(ctx *simulator.Context, req *types.CloneVM_Task, task *Task) (types.AnyType, types.BaseMethodFault) {
	folder := simulator.Map.Get(req.Folder).(*simulator.Folder)
	release, fault := m.world.reserve(folder, req.Name)
	if fault != nil {
		return nil, fault
	}
	defer release()
	pool := req.Spec.Location.Pool
	if pool == nil {
		pool = m.ResourcePool
	}
	if pool == nil {
		return nil, &types.InvalidArgument{InvalidProperty: "spec.location.pool"}
	}
	if fault := m.customizable(req.Spec.Customization); fault != nil {
		return nil, fault
	}
	var made *machine
	if m.world.visible == "start" {
		if made, fault = m.create(ctx, folder, *pool, req); fault != nil {
			return nil, fault
		}
	}
	if !m.world.wait(m.world.cloneDuration, task) {
		if made != nil {
			made.discard(m.world.context(ctx.Session, made.Self))
		}
		return nil, new(types.RequestCanceled)
	}
	if made == nil {
		if made, fault = m.create(ctx, folder, *pool, req); fault != nil {
			return nil, fault
		}
	}
	if req.Spec.Template {
		simulator.Map.WithLock(made, func() { made.MarkAsTemplate(&types.MarkAsTemplate{This: made.Self}) })
	}
	if req.Spec.PowerOn && !req.Spec.Template {
		if fault := made.powerOn(); fault != nil {
			return nil, fault
		}
	}
	return made.Self, nil
}

// reserve keeps a name for a clone under way, so that two clones of one name cannot both pass the check.
func (w *world) reserve(folder *simulator.Folder, name string) (func(), types.BaseMethodFault) {
	if name == "" || len(name) > 80 {
		return nil, &types.InvalidName{Name: name, Entity: &folder.Self}
	}
	key := folder.Self.Value + "/" + name
	w.mu.Lock()
	defer w.mu.Unlock()
	var existing mo.Entity
	simulator.Map.WithLock(folder, func() { existing = simulator.Map.FindByName(name, folder.ChildEntity) })
	if existing != nil {
		return nil, &types.DuplicateName{Name: name, Object: existing.Reference()}
	}
	if w.names[key] {
		return nil, &types.DuplicateName{Name: name, Object: folder.Self}
	}
	w.names[key] = true
	return func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		delete(w.names, key)
	}, nil
}

func (m *machine) create(ctx *simulator.Context, folder *simulator.Folder, pool types.ManagedObjectReference,
	req *types.CloneVM_Task) (*machine, types.BaseMethodFault) {
	spec, fault := m.copySpec(req)
	if fault != nil {
		return nil, fault
	}
	var made *machine
	simulator.Map.WithLock(folder, func() {
		body := folder.CreateVMTask(m.world.context(ctx.Session, folder.Self), &types.CreateVM_Task{
			This: folder.Self, Config: *spec, Pool: pool, Host: req.Spec.Location.Host,
		}).(*methods.CreateVM_TaskBody)
		task := simulator.Map.Get(body.Res.Returnval).(*simulator.Task)
		m.world.forget(task.Self)
		if task.Info.Error != nil {
			fault = task.Info.Error.Fault
			return
		}
		made = m.world.adopt(simulator.Map.Get(task.Info.Result.(types.ManagedObjectReference)).(*simulator.VirtualMachine))
		made.Config.GuestFullName = m.Config.GuestFullName
		made.Summary.Config.GuestFullName = m.Config.GuestFullName
		made.Guest.GuestFullName = m.Config.GuestFullName
		made.custom = req.Spec.Customization
		made.tools = m.tools
		made.describeTools()
	})
	if fault != nil {
		return nil, fault
	}
	if req.Spec.Config != nil {
		simulator.Map.WithLock(made, func() { fault = made.reconfigure(*req.Spec.Config) })
	}
	m.world.mu.Lock()
	m.world.clones[made.Self] = made
	m.world.mu.Unlock()
	return made, fault
}

func (m *machine) copySpec(req *types.CloneVM_Task) (*types.VirtualMachineConfigSpec, types.BaseMethodFault) {
	var path object.DatastorePath
	path.FromString(m.Config.Files.VmPathName)
	path.Path = req.Name
	if ref := req.Spec.Location.Datastore; ref != nil {
		path.Datastore = simulator.Map.Get(*ref).(*simulator.Datastore).Name
	}
	id := uuid.New()
	spec := &types.VirtualMachineConfigSpec{
		Name:              req.Name,
		GuestId:           m.Config.GuestId,
		Annotation:        m.Config.Annotation,
		Uuid:              id.String(),
		InstanceUuid:      uuid.New().String(),
		NumCPUs:           m.Config.Hardware.NumCPU,
		MemoryMB:          int64(m.Config.Hardware.MemoryMB),
		NumCoresPerSocket: m.Config.Hardware.NumCoresPerSocket,
		Files:             &types.VirtualMachineFileInfo{VmPathName: path.String()},
	}
	for _, option := range m.Config.ExtraConfig {
		if option.GetOptionValue().Key != "govcsim" {
			spec.ExtraConfig = append(spec.ExtraConfig, option)
		}
	}
	devices, err := copyDevices(m.Config.Hardware.Device)
	if err != nil {
		return nil, &types.SystemError{Reason: err.Error()}
	}
	defaults := object.VirtualDeviceList(esx.VirtualDevice)
	for _, device := range devices {
		if defaults.FindByKey(device.GetVirtualDevice().Key) != nil {
			continue
		}
		add := &types.VirtualDeviceConfigSpec{Operation: types.VirtualDeviceConfigSpecOperationAdd, Device: device}
		switch d := device.(type) {
		case *types.VirtualDisk:
			add.FileOperation = types.VirtualDeviceConfigSpecFileOperationCreate
			backing := d.Backing.(*types.VirtualDiskFlatVer2BackingInfo)
			backing.FileName, backing.Parent = "", nil
		case types.BaseVirtualEthernetCard:
			d.GetVirtualEthernetCard().MacAddress = fmt.Sprintf("00:50:56:%02x:%02x:%02x", id[0]&0x3f, id[1], id[2])
		}
		spec.DeviceChange = append(spec.DeviceChange, add)
	}
	return spec, nil
}

// copyDevices is deep: machines that share device objects share every later change as well.
func copyDevices(devices []types.BaseVirtualDevice) ([]types.BaseVirtualDevice, error) {
	var text bytes.Buffer
	if err := xml.NewEncoder(&text).Encode(&types.ArrayOfVirtualDevice{VirtualDevice: devices}); err != nil {
		return nil, err
	}
	var copied types.ArrayOfVirtualDevice
	decoder := xml.NewDecoder(&text)
	decoder.TypeFunc = types.TypeFunc()
	err := decoder.Decode(&copied)
	return copied.VirtualDevice, err
}

// tidyOptions makes a later value of a key replace the earlier one; an empty value removes the key.
func tidyOptions(options []types.BaseOptionValue) []types.BaseOptionValue {
	last := map[string]int{}
	for i, option := range options {
		last[option.GetOptionValue().Key] = i
	}
	kept := make([]types.BaseOptionValue, 0, len(last))
	for i, option := range options {
		value := option.GetOptionValue()
		if last[value.Key] == i && fmt.Sprint(value.Value) != "" {
			kept = append(kept, option)
		}
	}
	return kept
}

func option(options []types.BaseOptionValue, key string) string {
	for _, o := range options {
		if value := o.GetOptionValue(); value.Key == key {
			return strings.TrimSpace(fmt.Sprint(value.Value))
		}
	}
	return ""
}
