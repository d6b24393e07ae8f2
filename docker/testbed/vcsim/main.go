// A vCenter to test against: VMware's simulator library with the parts a portal needs and the library lacks.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/signal"
	"regexp"
	"strings"
	"syscall"
	"time"

	"github.com/vmware/govmomi/simulator"
)

type options struct {
	listen, control       string
	certificates          string
	username, password    string
	vms                   int
	cloneDuration         time.Duration
	powerDuration         time.Duration
	sessionTimeout        time.Duration
	visible               string
	principals            string
	principalPattern      string
	unknownPrincipals     string
	firstBoot             string
	dockerHost            string
	machineNetwork        string
	machineImage          string
	readyFile             string
	exitWithInput, traces bool
}

func parseOptions() options {
	var o options
	flag.StringVar(&o.listen, "listen", "127.0.0.1:8989", "address of the vSphere API; port 0 picks a free one")
	flag.StringVar(&o.control, "control", "127.0.0.1:8990", "address of the control endpoint; port 0 picks a free one")
	flag.StringVar(&o.certificates, "certificates", "", "folder with ca.pem, server.pem, server.key; made when missing")
	flag.StringVar(&o.username, "username", "portal@vsphere.local", "the only account that may log in")
	flag.StringVar(&o.password, "password", "slipway-testbed", "its password")
	flag.IntVar(&o.vms, "vms", 0, "plain virtual machines to add to the inventory")
	flag.DurationVar(&o.cloneDuration, "clone-duration", 2*time.Second, "time a clone takes")
	flag.DurationVar(&o.powerDuration, "power-duration", 0, "time a power operation takes")
	flag.DurationVar(&o.sessionTimeout, "session-timeout", 0, "idle sessions end after this time; 0 keeps them")
	flag.StringVar(&o.visible, "visible", "end", "when a clone enters the inventory: start or end of the task")
	flag.StringVar(&o.principals, "principals", "", "principals the vCenter knows, separated by commas")
	flag.StringVar(&o.principalPattern, "principal-pattern", `(?i)^VSPHERE\.LOCAL\\[a-z][a-z0-9._-]*$`,
		"principals the vCenter knows, as a regular expression")
	flag.StringVar(&o.unknownPrincipals, "unknown-principals", `VSPHERE.LOCAL\ghost`, "principals it does not know all the same")
	flag.StringVar(&o.firstBoot, "first-boot-address", "192.0.2.10/24", "address of a fresh clone of the template without tools")
	flag.StringVar(&o.dockerHost, "docker-host", "", "Docker socket (unix://...): powered-on clones become containers")
	flag.StringVar(&o.machineNetwork, "machine-network", "slipway-machines", "Docker network of these containers")
	flag.StringVar(&o.machineImage, "machine-image", "slipway-testbed/machine", "Docker image of these containers")
	flag.StringVar(&o.readyFile, "ready-file", "", "file that receives the addresses once everything listens")
	flag.BoolVar(&o.exitWithInput, "exit-with-stdin", false, "stop when standard input ends, as it does when the parent dies")
	flag.BoolVar(&o.traces, "trace", false, "write all SOAP traffic to standard error")
	flag.Parse()
	if o.visible != "start" && o.visible != "end" {
		log.Fatalf("-visible is start or end, not %q", o.visible)
	}
	return o
}

func main() {
	o := parseOptions()
	// The library keeps datastores as real directories; a thousand machines are quick only in memory.
	if _, set := os.LookupEnv("TMPDIR"); !set {
		if _, err := os.Stat("/dev/shm"); err == nil {
			os.Setenv("TMPDIR", "/dev/shm")
		}
	}
	simulator.Trace = o.traces
	simulator.SessionIdleTimeout = o.sessionTimeout

	model := simulator.VPX()
	model.Host = 0
	model.Datastore = 2
	model.Machine = o.vms + 1
	if err := model.Create(); err != nil {
		log.Fatal(err)
	}
	model.Service.Listen = &url.URL{User: url.UserPassword(o.username, o.password)}
	model.Service.RegisterSDK(simulator.Map)

	w := newWorld(o, model.Service)
	if err := w.furnish(); err != nil {
		model.Remove()
		log.Fatal(err)
	}

	pair, err := certificates(o.certificates)
	if err != nil {
		log.Fatal(err)
	}
	api := listen(o.listen)
	control := listen(o.control)
	go serveTLS(api, pair, &front{world: w, sdk: model.Service.ServeMux, versions: model.Service.ServiceVersions})
	go func() { log.Fatal(http.Serve(control, w.controlHandler())) }()

	ready, _ := json.Marshal(map[string]string{
		"url":     fmt.Sprintf("https://%s/sdk", api.Addr()),
		"control": fmt.Sprintf("http://%s", control.Addr()),
	})
	fmt.Println(string(ready))
	if o.readyFile != "" {
		if err := os.WriteFile(o.readyFile, append(ready, '\n'), 0o644); err != nil {
			log.Fatal(err)
		}
	}

	end := make(chan os.Signal, 1)
	signal.Notify(end, syscall.SIGTERM, syscall.SIGINT)
	if o.exitWithInput {
		go func() {
			bufio.NewReader(os.Stdin).WriteTo(devNull{})
			end <- syscall.SIGTERM
		}()
	}
	<-end
	w.docker.removeAll(context.Background())
	model.Remove()
}

type devNull struct{}

func (devNull) Write(p []byte) (int, error) { return len(p), nil }

func listen(address string) net.Listener {
	l, err := net.Listen("tcp", address)
	if err != nil {
		log.Fatal(err)
	}
	return l
}

func knownPrincipals(o options) func(string) bool {
	pattern := regexp.MustCompile(o.principalPattern)
	known, unknown := principals(o.principals), principals(o.unknownPrincipals)
	return func(principal string) bool {
		name := strings.ToLower(principal)
		return !unknown[name] && (known[name] || o.principalPattern != "" && pattern.MatchString(principal))
	}
}

func principals(list string) map[string]bool {
	names := map[string]bool{}
	for _, p := range strings.Split(list, ",") {
		if p != "" {
			names[strings.ToLower(p)] = true
		}
	}
	return names
}
