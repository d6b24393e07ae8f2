package main

import (
	"fmt"
	"reflect"
	"sync"

	"github.com/vmware/govmomi/vim25/types"
)

// fault is one rule of the control endpoint. Method "*" means any method.
type fault struct {
	Method string `json:"method"`
	Kind   string `json:"kind"`
	// Status is the answer of kind "http".
	Status int `json:"status,omitempty"`
	// Fault is the vSphere fault of the kinds "soap" and "task".
	Fault string `json:"fault,omitempty"`
	// Millis is the time of kind "delay".
	Millis int `json:"millis,omitempty"`
	// Skip lets this many calls pass first.
	Skip int `json:"skip,omitempty"`
	// Count is how often the rule applies; below zero means for ever.
	Count int `json:"count,omitempty"`
}

func (f *fault) complete() error {
	if f.Count == 0 {
		f.Count = 1
	}
	switch f.Kind {
	case "http503":
		f.Kind, f.Status = "http", 503
	case "http":
		if f.Status < 400 || f.Status > 599 {
			return fmt.Errorf("status must be between 400 and 599")
		}
	case "delay":
		if f.Millis <= 0 {
			return fmt.Errorf("millis must be positive")
		}
	case "drop-before", "drop-after", "garbage":
	case "soap", "task":
		if newFault(f.Fault) == nil {
			return fmt.Errorf("%q is no vSphere fault", f.Fault)
		}
	default:
		return fmt.Errorf("kind must be http503, http, delay, drop-before, drop-after, garbage, soap or task")
	}
	if f.Method == "" {
		return fmt.Errorf("method is missing")
	}
	return nil
}

// newFault makes an empty vSphere fault of the named type, or nil when there is no such type.
func newFault(name string) types.BaseMethodFault {
	kind, known := types.TypeFunc()(name)
	if !known || kind.Kind() != reflect.Struct {
		return nil
	}
	made, _ := reflect.New(kind).Interface().(types.BaseMethodFault)
	return made
}

type faults struct {
	mu    sync.Mutex
	rules []*fault
}

func (f *faults) add(rule fault) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.rules = append(f.rules, &rule)
}

func (f *faults) clear() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.rules = nil
}

func (f *faults) list() []fault {
	f.mu.Lock()
	defer f.mu.Unlock()
	all := make([]fault, 0, len(f.rules))
	for _, rule := range f.rules {
		all = append(all, *rule)
	}
	return all
}

func (f *faults) transport(method string) *fault {
	return f.take(method, func(kind string) bool { return kind != "task" })
}

func (f *faults) task(method string) types.BaseMethodFault {
	rule := f.take(method, func(kind string) bool { return kind == "task" })
	if rule == nil {
		return nil
	}
	return newFault(rule.Fault)
}

func (f *faults) take(method string, applies func(kind string) bool) *fault {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, rule := range f.rules {
		if rule.Count == 0 || !applies(rule.Kind) || rule.Method != "*" && rule.Method != method {
			continue
		}
		if rule.Skip > 0 {
			rule.Skip--
			continue
		}
		if rule.Count > 0 {
			rule.Count--
		}
		taken := *rule
		return &taken
	}
	return nil
}

type calls struct {
	mu     sync.Mutex
	counts map[string]int
}

func (c *calls) add(method string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.counts[method]++
}

func (c *calls) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.counts = map[string]int{}
}

func (c *calls) all() map[string]int {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := map[string]int{}
	for method, n := range c.counts {
		all[method] = n
	}
	return all
}
