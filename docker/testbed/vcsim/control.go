package main

import (
	"encoding/json"
	"net/http"
	"sort"

	"github.com/vmware/govmomi/property"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// controlHandler is what tests use to look behind the API and to order faults.
func (w *world) controlHandler() http.Handler {
	mux := http.NewServeMux()
	routes := map[string]map[string]func(r *http.Request) (interface{}, error){
		"/calls": {
			"GET":    func(*http.Request) (interface{}, error) { return w.calls.all(), nil },
			"DELETE": func(*http.Request) (interface{}, error) { w.calls.clear(); return nil, nil },
		},
		"/faults": {
			"GET":    func(*http.Request) (interface{}, error) { return w.faults.list(), nil },
			"POST":   w.orderFault,
			"DELETE": func(*http.Request) (interface{}, error) { w.faults.clear(); return nil, nil },
		},
		"/vms":      {"GET": func(*http.Request) (interface{}, error) { return w.machines(), nil }},
		"/sessions": {"DELETE": w.endSessions},
		"/reset":    {"POST": func(*http.Request) (interface{}, error) { w.reset(); return nil, nil }},
	}
	for path, byMethod := range routes {
		byMethod := byMethod
		mux.HandleFunc(path, func(rw http.ResponseWriter, r *http.Request) {
			do, ok := byMethod[r.Method]
			if !ok {
				http.Error(rw, "method not allowed", http.StatusMethodNotAllowed)
				return
			}
			answer, err := do(r)
			if err != nil {
				http.Error(rw, err.Error(), http.StatusBadRequest)
				return
			}
			if answer == nil {
				rw.WriteHeader(http.StatusNoContent)
				return
			}
			rw.Header().Set("Content-Type", "application/json")
			json.NewEncoder(rw).Encode(answer)
		})
	}
	return mux
}

func (w *world) orderFault(r *http.Request) (interface{}, error) {
	var rule fault
	decoder := json.NewDecoder(r.Body)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&rule); err != nil {
		return nil, err
	}
	if err := rule.complete(); err != nil {
		return nil, err
	}
	w.faults.add(rule)
	return nil, nil
}

// endSessions logs everybody out, as an idle time-out would.
func (w *world) endSessions(r *http.Request) (interface{}, error) {
	var manager mo.SessionManager
	collector := property.DefaultCollector(w.client)
	if err := collector.RetrieveOne(r.Context(), *w.client.ServiceContent.SessionManager, []string{"sessionList"}, &manager); err != nil {
		return nil, err
	}
	var ids []string
	for _, session := range manager.SessionList {
		ids = append(ids, session.Key)
	}
	if len(ids) > 0 {
		_, err := methods.TerminateSession(r.Context(), w.client, &types.TerminateSession{
			This: *w.client.ServiceContent.SessionManager, SessionId: ids})
		return nil, err
	}
	return nil, nil
}

type machineState struct {
	ID         string                         `json:"id"`
	Name       string                         `json:"name"`
	Folder     string                         `json:"folder"`
	Template   bool                           `json:"template"`
	Tools      bool                           `json:"tools"`
	PowerState types.VirtualMachinePowerState `json:"powerState"`
	Annotation string                         `json:"annotation"`
	CPUs       int32                          `json:"cpus"`
	MemoryMB   int32                          `json:"memoryMB"`
	HostName   string                         `json:"hostName"`
	// IP is what the API reports; Address is what the container really has.
	IP        string `json:"ip"`
	Address   string `json:"address"`
	Container string `json:"container"`
	// Permissions are the machine's own, as "principal: role".
	Permissions []string `json:"permissions"`
}

// machines lists templates, clones and the first plain machine, not those added for scale.
func (w *world) machines() []machineState {
	states := []machineState{}
	for _, e := range simulator.Map.All("VirtualMachine") {
		m, ok := e.(*machine)
		if !ok {
			continue
		}
		var state machineState
		simulator.Map.WithLock(m, func() {
			state = machineState{ID: m.Self.Value, Name: m.Name, Folder: folderName(m), Template: m.Config.Template,
				Tools: m.tools, PowerState: m.Runtime.PowerState, Annotation: m.Config.Annotation,
				CPUs: m.Config.Hardware.NumCPU, MemoryMB: m.Config.Hardware.MemoryMB,
				HostName: m.Guest.HostName, IP: m.Guest.IpAddress, Container: m.container}
		})
		if state.PowerState == types.VirtualMachinePowerStatePoweredOn {
			state.Address = w.docker.address(state.Container)
		}
		state.Permissions = w.access.ofMachine(m.Self)
		states = append(states, state)
	}
	sort.Slice(states, func(i, j int) bool { return states[i].Name < states[j].Name })
	return states
}
