package main

import (
	"strings"
	"sync"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// authorization refuses unknown principals and merges permissions, as vCenter does and the library does not.
type authorization struct {
	simulator.AuthorizationManager
	known func(principal string) bool

	mu      sync.Mutex
	initial map[types.ManagedObjectReference][]types.Permission
}

var additionalRoles = []types.AuthorizationRole{
	{RoleId: 101, Name: "VirtualMachinePowerUser", Info: &types.Description{Label: "Virtual machine power user (sample)"},
		Privilege: []string{"System.Anonymous", "System.Read", "System.View", "VirtualMachine.Interact.PowerOff",
			"VirtualMachine.Interact.PowerOn", "VirtualMachine.Interact.Reset", "VirtualMachine.Interact.Suspend"}},
	{RoleId: 102, Name: "VirtualMachineUser", Info: &types.Description{Label: "Virtual machine user (sample)"},
		Privilege: []string{"System.Anonymous", "System.Read", "System.View", "VirtualMachine.Interact.PowerOff",
			"VirtualMachine.Interact.PowerOn"}},
}

func (w *world) guardPermissions() {
	original := simulator.Map.Get(*w.client.ServiceContent.AuthorizationManager).(*simulator.AuthorizationManager)
	original.RoleList = append(original.RoleList, additionalRoles...)
	w.access = &authorization{
		AuthorizationManager: *original,
		known:                knownPrincipals(w.options),
		initial:              map[types.ManagedObjectReference][]types.Permission{},
	}
	simulator.Map.Put(w.access)
}

func (a *authorization) SetEntityPermissions(req *types.SetEntityPermissions) soap.HasFault {
	body := new(methods.SetEntityPermissionsBody)
	if fault := a.check(req); fault != nil {
		body.Fault_ = simulator.Fault("", fault)
		return body
	}
	permissions := a.remember(req.Entity)
	for _, p := range req.Permission {
		p.Entity = &req.Entity
		permissions = append(without(permissions, p.Principal, p.Group), p)
	}
	return a.AuthorizationManager.SetEntityPermissions(&types.SetEntityPermissions{
		This: req.This, Entity: req.Entity, Permission: permissions})
}

func (a *authorization) check(req *types.SetEntityPermissions) types.BaseMethodFault {
	if _, ok := simulator.Map.Get(req.Entity).(mo.Entity); !ok {
		return &types.ManagedObjectNotFound{Obj: req.Entity}
	}
	for _, p := range req.Permission {
		if !a.known(p.Principal) {
			return &types.UserNotFound{Principal: p.Principal}
		}
		if !a.hasRole(p.RoleId) {
			return new(types.NotFound)
		}
	}
	return nil
}

func (a *authorization) hasRole(id int32) bool {
	for _, role := range a.RoleList {
		if role.RoleId == id {
			return true
		}
	}
	return false
}

func (a *authorization) RetrieveEntityPermissions(req *types.RetrieveEntityPermissions) soap.HasFault {
	if _, ok := simulator.Map.Get(req.Entity).(mo.Entity); !ok {
		return &methods.RetrieveEntityPermissionsBody{
			Fault_: simulator.Fault("", &types.ManagedObjectNotFound{Obj: req.Entity})}
	}
	return a.AuthorizationManager.RetrieveEntityPermissions(req)
}

func (a *authorization) RemoveEntityPermission(req *types.RemoveEntityPermission) soap.HasFault {
	body := new(methods.RemoveEntityPermissionBody)
	if _, ok := simulator.Map.Get(req.Entity).(mo.Entity); !ok {
		body.Fault_ = simulator.Fault("", &types.ManagedObjectNotFound{Obj: req.Entity})
		return body
	}
	before := a.remember(req.Entity)
	after := without(before, req.User, req.IsGroup)
	if len(before) == len(after) {
		body.Fault_ = simulator.Fault("", new(types.NotFound))
		return body
	}
	a.AuthorizationManager.SetEntityPermissions(&types.SetEntityPermissions{Entity: req.Entity, Permission: after})
	body.Res = new(types.RemoveEntityPermissionResponse)
	return body
}

// remember returns the entity's own permissions, and keeps them for the reset when it sees them first.
func (a *authorization) remember(entity types.ManagedObjectReference) []types.Permission {
	body := a.AuthorizationManager.RetrieveEntityPermissions(&types.RetrieveEntityPermissions{Entity: entity})
	permissions := append([]types.Permission{}, body.(*methods.RetrieveEntityPermissionsBody).Res.Returnval...)
	a.mu.Lock()
	defer a.mu.Unlock()
	if _, seen := a.initial[entity]; !seen {
		a.initial[entity] = permissions
	}
	return permissions
}

// ofMachine tells who has which role directly on the machine.
func (a *authorization) ofMachine(entity types.ManagedObjectReference) []string {
	told := []string{}
	simulator.Map.WithLock(a, func() {
		body := a.AuthorizationManager.RetrieveEntityPermissions(&types.RetrieveEntityPermissions{Entity: entity})
		for _, p := range body.(*methods.RetrieveEntityPermissionsBody).Res.Returnval {
			for _, role := range a.RoleList {
				if role.RoleId == p.RoleId {
					told = append(told, p.Principal+": "+role.Name)
				}
			}
		}
	})
	return told
}

func (a *authorization) reset() {
	a.mu.Lock()
	defer a.mu.Unlock()
	simulator.Map.WithLock(a, func() {
		for entity, permissions := range a.initial {
			a.AuthorizationManager.SetEntityPermissions(&types.SetEntityPermissions{Entity: entity, Permission: permissions})
		}
	})
	a.initial = map[types.ManagedObjectReference][]types.Permission{}
}

func without(permissions []types.Permission, principal string, group bool) []types.Permission {
	kept := make([]types.Permission, 0, len(permissions))
	for _, p := range permissions {
		if !strings.EqualFold(p.Principal, principal) || p.Group != group {
			kept = append(kept, p)
		}
	}
	return kept
}
