// A few calls of the vSphere API for the testbed's own check.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"net/url"
	"os"
	"reflect"
	"time"

	"github.com/vmware/govmomi/find"
	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/session"
	"github.com/vmware/govmomi/view"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

var (
	address   = flag.String("address", "", "clone: customize with this address")
	gateway   = flag.String("gateway", "", "clone: and this gateway")
	nics      = flag.Int("nics", 1, "clone: NIC settings in the customization")
	datastore = flag.String("datastore", "", "clone: reference of the datastore")
	password  = flag.String("password", os.Getenv("SLIPWAY_TESTBED_VSPHERE_PASSWORD"), "password")
)

func main() {
	log.SetFlags(0)
	flag.Parse()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := run(ctx, flag.Args()); err != nil {
		log.Fatal(faultName(err), ": ", err)
	}
}

func connect(ctx context.Context) (*vim25.Client, error) {
	u, err := soap.ParseURL(os.Getenv("SLIPWAY_TESTBED_VSPHERE_URL"))
	if err != nil {
		return nil, err
	}
	transport := soap.NewClient(u, false)
	if err := transport.SetRootCAs(os.Getenv("SLIPWAY_TESTBED_VSPHERE_CA_FILE")); err != nil {
		return nil, err
	}
	client, err := vim25.NewClient(ctx, transport)
	if err != nil {
		return nil, err
	}
	user := url.UserPassword(os.Getenv("SLIPWAY_TESTBED_VSPHERE_USERNAME"), *password)
	return client, session.NewManager(client).Login(ctx, user)
}

func run(ctx context.Context, args []string) error {
	client, err := connect(ctx)
	if err != nil {
		return err
	}
	finder := find.NewFinder(client, false)
	dc, err := finder.DefaultDatacenter(ctx)
	if err != nil {
		return err
	}
	finder.SetDatacenter(dc)
	switch args[0] {
	case "login":
		return nil
	case "list":
		return list(ctx, client)
	case "clone":
		return clone(ctx, finder, args[1], args[2])
	case "permit":
		return permit(ctx, client, finder, args[1], args[2])
	}
	vm, err := finder.VirtualMachine(ctx, args[1])
	if err != nil {
		return err
	}
	operations := map[string]func(context.Context) (*object.Task, error){
		"on": vm.PowerOn, "off": vm.PowerOff, "suspend": vm.Suspend, "reset": vm.Reset, "destroy": vm.Destroy}
	return finish(ctx)(operations[args[0]](ctx))
}

func finish(ctx context.Context) func(*object.Task, error) error {
	return func(task *object.Task, err error) error {
		if err != nil {
			return err
		}
		return task.Wait(ctx)
	}
}

func list(ctx context.Context, client *vim25.Client) error {
	container, err := view.NewManager(client).CreateContainerView(ctx, client.ServiceContent.RootFolder, []string{"VirtualMachine"}, true)
	if err != nil {
		return err
	}
	var all []mo.VirtualMachine
	if err := container.Retrieve(ctx, []string{"VirtualMachine"}, []string{"summary", "guest"}, &all); err != nil {
		return err
	}
	for _, vm := range all {
		fmt.Println(vm.Summary.Config.Name, vm.Summary.Config.Template, vm.Summary.Runtime.PowerState, vm.Guest.ToolsStatus,
			vm.Guest.IpAddress, vm.Guest.HostName)
	}
	return nil
}

func clone(ctx context.Context, finder *find.Finder, template, name string) error {
	vm, err := finder.VirtualMachine(ctx, template)
	if err != nil {
		return err
	}
	folder, err := finder.Folder(ctx, "developers")
	if err != nil {
		return err
	}
	pool, err := finder.ResourcePool(ctx, "DC0_C0/Resources")
	if err != nil {
		return err
	}
	poolRef := pool.Reference()
	spec := types.VirtualMachineCloneSpec{
		PowerOn:  true,
		Location: types.VirtualMachineRelocateSpec{Pool: &poolRef},
		Config:   &types.VirtualMachineConfigSpec{Annotation: "made by the check", NumCPUs: 2, MemoryMB: 4096},
	}
	if *datastore != "" {
		spec.Location.Datastore = &types.ManagedObjectReference{Type: "Datastore", Value: *datastore}
	}
	if *address != "" {
		spec.Customization = customization(name)
	}
	return finish(ctx)(vm.Clone(ctx, folder, name, spec))
}

func customization(name string) *types.CustomizationSpec {
	spec := &types.CustomizationSpec{
		Identity: &types.CustomizationLinuxPrep{
			HostName: &types.CustomizationFixedName{Name: name}, Domain: "lab.example"},
		GlobalIPSettings: types.CustomizationGlobalIPSettings{DnsServerList: []string{"192.0.2.53"}, DnsSuffixList: []string{"lab.example"}},
	}
	for i := 0; i < *nics; i++ {
		spec.NicSettingMap = append(spec.NicSettingMap, types.CustomizationAdapterMapping{Adapter: types.CustomizationIPSettings{
			Ip: &types.CustomizationFixedIp{IpAddress: *address}, SubnetMask: "255.255.255.0", Gateway: []string{*gateway}}})
	}
	return spec
}

func permit(ctx context.Context, client *vim25.Client, finder *find.Finder, name, principal string) error {
	vm, err := finder.VirtualMachine(ctx, name)
	if err != nil {
		return err
	}
	manager := object.NewAuthorizationManager(client)
	roles, err := manager.RoleList(ctx)
	if err != nil {
		return err
	}
	role := roles.ByName("VirtualMachinePowerUser")
	return manager.SetEntityPermissions(ctx, vm.Reference(), []types.Permission{{Principal: principal, RoleId: role.RoleId, Propagate: true}})
}

func faultName(err error) string {
	var fault interface{} = err
	if soap.IsSoapFault(err) {
		fault = soap.ToSoapFault(err).VimFault()
	} else if task, ok := err.(interface{ Fault() types.BaseMethodFault }); ok {
		fault = task.Fault()
	}
	kind := reflect.TypeOf(fault)
	for kind.Kind() == reflect.Ptr {
		kind = kind.Elem()
	}
	return kind.Name()
}
