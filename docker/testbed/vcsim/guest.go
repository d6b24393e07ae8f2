package main

import (
	"net"
	"time"

	"github.com/google/uuid"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

func (m *machine) CustomizeVMTask(ctx *simulator.Context, req *types.CustomizeVM_Task) soap.HasFault {
	return &methods.CustomizeVM_TaskBody{Res: &types.CustomizeVM_TaskResponse{Returnval: m.world.start(ctx, m, "customize",
		"CustomizeVM_Task", func(*Task) (types.AnyType, types.BaseMethodFault) {
			if m.state() != types.VirtualMachinePowerStatePoweredOff {
				return nil, m.wrongState(types.VirtualMachinePowerStatePoweredOff)
			}
			if m.custom != nil {
				return nil, new(types.CustomizationPending)
			}
			if fault := m.customizable(&req.Spec); fault != nil {
				return nil, fault
			}
			m.custom = &req.Spec
			update(m, change("config.tools.pendingCustomization", uuid.New().String()))
			return nil, nil
		})}}
}

func (m *machine) customizable(spec *types.CustomizationSpec) types.BaseMethodFault {
	if spec == nil {
		return nil
	}
	if !m.tools {
		return &types.UncustomizableGuest{UncustomizableGuestOS: m.Config.GuestFullName}
	}
	if len(spec.NicSettingMap) != len(m.Guest.Net) {
		return &types.NicSettingMismatch{
			NumberOfNicsInSpec: int32(len(spec.NicSettingMap)),
			NumberOfNicsInVM:   int32(len(m.Guest.Net)),
		}
	}
	if prep, ok := spec.Identity.(*types.CustomizationLinuxPrep); ok {
		if name, fixed := prep.HostName.(*types.CustomizationFixedName); fixed && name.Name == "" {
			return &types.InvalidArgument{InvalidProperty: "spec.identity.hostName"}
		}
	}
	for _, nic := range spec.NicSettingMap {
		if ip, ok := nic.Adapter.Ip.(*types.CustomizationFixedIp); ok && net.ParseIP(ip.IpAddress) == nil {
			return &types.InvalidArgument{InvalidProperty: "spec.nicSettingMap.adapter.ip"}
		}
	}
	return nil
}

// applyCustomization puts the pending customization into the guest's description; the container got it when it was made.
func (m *machine) applyCustomization() {
	if m.custom == nil {
		return
	}
	spec := m.custom
	changes := []types.PropertyChange{change("config.tools.pendingCustomization", "")}
	if name := hostName(spec, m.Name); name != "" {
		changes = append(changes, change("guest.hostName", name), change("summary.guest.hostName", name))
	}
	var nics []types.GuestNicInfo
	for i, nic := range m.Guest.Net {
		adapter := spec.NicSettingMap[i].Adapter
		nic.DnsConfig = &types.NetDnsConfigInfo{
			HostName:     hostName(spec, m.Name),
			DomainName:   adapter.DnsDomain,
			IpAddress:    append(append([]string{}, spec.GlobalIPSettings.DnsServerList...), adapter.DnsServerList...),
			SearchDomain: spec.GlobalIPSettings.DnsSuffixList,
		}
		if fixed, ok := adapter.Ip.(*types.CustomizationFixedIp); ok {
			nic.IpConfig = &types.NetIpConfigInfo{IpAddress: []types.NetIpConfigInfoIpAddress{{
				IpAddress: fixed.IpAddress, PrefixLength: int32(prefixLength(adapter.SubnetMask)), State: "preferred",
			}}}
		}
		nics = append(nics, nic)
	}
	update(m, append(changes, change("guest.net", nics))...)
	m.custom = nil
}

// bootGuest reports the guest's address once it answers, as VMware Tools would.
func (m *machine) bootGuest() {
	address := m.configuredAddress()
	if m.container != "" {
		if address == "" {
			address = m.world.docker.address(m.container)
		}
		for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
			if c, err := net.DialTimeout("tcp", net.JoinHostPort(address, "22"), time.Second); err == nil {
				c.Close()
				break
			}
		}
	}
	simulator.Map.WithLock(m, func() {
		if m.Runtime.PowerState == types.VirtualMachinePowerStatePoweredOn {
			m.detach()
			simulator.Map.Update(m, m.guestChanges(address, true))
		}
	})
}

func (m *machine) configuredAddress() string {
	for _, nic := range m.Guest.Net {
		if nic.IpConfig != nil && len(nic.IpConfig.IpAddress) > 0 {
			return nic.IpConfig.IpAddress[0].IpAddress
		}
	}
	return ""
}

func (m *machine) guestChanges(address string, running bool) []types.PropertyChange {
	if !m.tools {
		return nil
	}
	status, state, guest := types.VirtualMachineToolsStatusToolsNotRunning, "guestToolsNotRunning", "notRunning"
	if running {
		status, state, guest = types.VirtualMachineToolsStatusToolsOk, "guestToolsRunning", "running"
	}
	nics := append([]types.GuestNicInfo{}, m.Guest.Net...)
	for i := range nics {
		nics[i].IpAddress = nil
		if i == 0 && address != "" {
			nics[i].IpAddress = []string{address}
		}
	}
	return []types.PropertyChange{
		change("guest.ipAddress", address), change("summary.guest.ipAddress", address),
		change("guest.net", nics),
		change("guest.guestState", guest),
		change("guest.toolsStatus", status), change("summary.guest.toolsStatus", status),
		change("guest.toolsRunningStatus", state), change("summary.guest.toolsRunningStatus", state),
	}
}

// describeTools says whether the machine has VMware Tools; it is called before anybody else knows the machine.
func (m *machine) describeTools() {
	status, version := types.VirtualMachineToolsStatusToolsNotInstalled, "guestToolsNotInstalled"
	if m.tools {
		status, version = types.VirtualMachineToolsStatusToolsNotRunning, "guestToolsUnmanaged"
		m.Guest.ToolsVersion = "12325"
	}
	m.Guest.ToolsStatus, m.Summary.Guest.ToolsStatus = status, status
	m.Guest.ToolsVersionStatus, m.Summary.Guest.ToolsVersionStatus = version, version
	m.Guest.ToolsVersionStatus2, m.Summary.Guest.ToolsVersionStatus2 = version, version
	m.Guest.ToolsRunningStatus = "guestToolsNotRunning"
	m.Summary.Guest.ToolsRunningStatus = "guestToolsNotRunning"
	m.Guest.GuestState = "notRunning"
}

func hostName(spec *types.CustomizationSpec, machineName string) string {
	prep, ok := spec.Identity.(*types.CustomizationLinuxPrep)
	if !ok {
		return ""
	}
	switch name := prep.HostName.(type) {
	case *types.CustomizationFixedName:
		return name.Name
	case *types.CustomizationVirtualMachineName:
		return machineName
	}
	return ""
}

func prefixLength(mask string) int {
	ip := net.ParseIP(mask).To4()
	if ip == nil {
		return 24
	}
	ones, _ := net.IPMask(ip).Size()
	return ones
}
