package main

import (
	"context"
	"fmt"
	"sort"
	"strings"

	"github.com/vmware/govmomi/find"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

const (
	guestID   = "debian12_64Guest"
	guestName = "Debian GNU/Linux 12 (64-bit)"
)

// furnish turns the library's bare model into the inventory that the README describes.
func (w *world) furnish() error {
	// The library is older than the guest.
	simulator.GuestID = append(simulator.GuestID, guestID)
	w.guardPermissions()
	ctx := context.Background()
	finder := find.NewFinder(w.client, false)
	dc, err := finder.DefaultDatacenter(ctx)
	if err != nil {
		return err
	}
	folders, err := dc.Folders(ctx)
	if err != nil {
		return err
	}
	made := map[string]*simulator.Folder{}
	for _, name := range []string{"templates", "developers", "infrastructure"} {
		folder, err := folders.VmFolder.CreateFolder(ctx, name)
		if err != nil {
			return err
		}
		made[name] = simulator.Map.Get(folder.Reference()).(*simulator.Folder)
	}
	plain := w.describePlainMachines()
	return w.makeTemplates(plain, made)
}

// describePlainMachines names the first machine and gives all of them a guest; it returns the first.
func (w *world) describePlainMachines() *machine {
	var all []*simulator.VirtualMachine
	for _, e := range simulator.Map.All("VirtualMachine") {
		all = append(all, e.(*simulator.VirtualMachine))
	}
	number := func(vm *simulator.VirtualMachine) (n int) {
		fmt.Sscanf(vm.Name[strings.LastIndex(vm.Name, "VM")+2:], "%d", &n)
		return n
	}
	sort.Slice(all, func(i, j int) bool { return number(all[i]) < number(all[j]) })
	for i, vm := range all {
		name := fmt.Sprintf("plain-%04d", i)
		if i == 0 {
			name = "infra-dns-01"
		}
		address := fmt.Sprintf("10.%d.%d.%d", 64+i/62500, i/250%250, 1+i%250)
		simulator.Map.Update(vm, []types.PropertyChange{
			change("name", name), change("config.name", name), change("summary.config.name", name),
			change("config.guestFullName", guestName), change("summary.config.guestFullName", guestName),
			change("guest.hostName", name), change("summary.guest.hostName", name),
			change("guest.ipAddress", address), change("summary.guest.ipAddress", address),
			change("guest.toolsStatus", types.VirtualMachineToolsStatusToolsOk),
			change("summary.guest.toolsStatus", types.VirtualMachineToolsStatusToolsOk),
			change("guest.toolsRunningStatus", "guestToolsRunning"),
			change("summary.guest.toolsRunningStatus", "guestToolsRunning"),
		})
	}
	first := w.adopt(all[0])
	first.tools, first.bare = true, true
	return first
}

func (w *world) makeTemplates(source *machine, folders map[string]*simulator.Folder) error {
	for _, t := range []struct {
		name, annotation string
		tools            bool
		options          []types.BaseOptionValue
	}{
		{"debian-12-tools", "Debian 12 with VMware Tools", true, nil},
		{"debian-12-plain", "Debian 12 without VMware Tools\nslipway.first-boot-address=" + w.firstBootAddress(), false,
			[]types.BaseOptionValue{&types.OptionValue{Key: firstBootKey, Value: w.firstBootAddress()}}},
	} {
		m, fault := source.create(w.context(nil, source.Self), folders["templates"], *source.ResourcePool, &types.CloneVM_Task{
			Folder: folders["templates"].Self, Name: t.name,
			Spec: types.VirtualMachineCloneSpec{Config: &types.VirtualMachineConfigSpec{
				Annotation: t.annotation, ExtraConfig: t.options, NumCPUs: 1, MemoryMB: 2048, GuestId: guestID,
			}},
		})
		if fault != nil {
			return fmt.Errorf("template %s: %T", t.name, fault)
		}
		m.tools = t.tools
		m.describeTools()
		m.Config.GuestFullName, m.Summary.Config.GuestFullName = guestName, guestName
		if body := m.MarkAsTemplate(&types.MarkAsTemplate{This: m.Self}); body.Fault() != nil {
			return fmt.Errorf("template %s: %s", t.name, body.Fault().String)
		}
		delete(w.clones, m.Self)
	}
	return w.moveInto(folders["infrastructure"], source)
}

func (w *world) moveInto(folder *simulator.Folder, m *machine) error {
	parent := simulator.Map.Get(*m.Parent).(*simulator.Folder)
	simulator.RemoveReference(&parent.ChildEntity, m.Self)
	folder.ChildEntity = append(folder.ChildEntity, m.Self)
	m.Parent = &folder.Self
	return nil
}

func (w *world) firstBootAddress() string {
	return strings.Split(w.firstBoot, "/")[0]
}

func folderName(m *machine) string {
	if m.Parent == nil {
		return ""
	}
	if e, ok := simulator.Map.Get(*m.Parent).(mo.Entity); ok {
		return e.Entity().Name
	}
	return ""
}
