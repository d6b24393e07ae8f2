package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/vmware/govmomi/vim25/types"
)

// client is Debian's, which fits Debian's engine; another one in the path may be too new for it.
const client = "/usr/bin/docker"

// docker turns powered-on clones into containers with sshd; without a host it does nothing.
type docker struct {
	host, network, image, label string
}

func (d docker) command(ctx context.Context, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, client, args...)
	cmd.Env = append(os.Environ(), "DOCKER_HOST="+d.host)
	out, err := cmd.CombinedOutput()
	if err != nil {
		err = fmt.Errorf("docker %s: %w: %s", args[0], err, out)
		log.Print(err)
		return "", err
	}
	return strings.TrimSpace(string(out)), nil
}

func (d docker) run(args ...string) error {
	if d.host == "" || args[len(args)-1] == "" {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	_, err := d.command(ctx, args...)
	return err
}

// boot makes the container of a machine that is powered on for the first time.
// The guest sets its address itself: Docker would refuse the first-boot address while an earlier clone had it.
func (d docker) boot(m *machine) (string, error) {
	if d.host == "" || m.bare {
		return "", nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	args := []string{"run", "--detach", "--label", d.label, "--network", d.network,
		"--name", fmt.Sprintf("slipway-%d-%s", os.Getpid(), m.Self.Value),
		"--cap-add", "NET_ADMIN", "--cap-add", "SYS_ADMIN", "--hostname", "localhost"}
	for _, setting := range guestSettings(m) {
		args = append(args, "--env", setting)
	}
	if len(m.Guest.Net) > 0 {
		args = append(args, "--mac-address", m.Guest.Net[0].MacAddress)
	}
	return d.command(ctx, append(args, d.image)...)
}

func guestSettings(m *machine) []string {
	if !m.tools {
		address := m.world.firstBoot
		if own := option(m.Config.ExtraConfig, firstBootKey); own != "" {
			address = own + address[strings.Index(address, "/"):]
		}
		return []string{"GUEST_ADDRESS=" + address}
	}
	if m.custom == nil {
		return nil
	}
	var settings []string
	if name := hostName(m.custom, m.Name); name != "" {
		settings = append(settings, "GUEST_HOSTNAME="+name)
	}
	if prep, ok := m.custom.Identity.(*types.CustomizationLinuxPrep); ok {
		settings = append(settings, "GUEST_DOMAIN="+prep.Domain)
	}
	settings = append(settings,
		"GUEST_DNS="+strings.Join(m.custom.GlobalIPSettings.DnsServerList, " "),
		"GUEST_SEARCH="+strings.Join(m.custom.GlobalIPSettings.DnsSuffixList, " "))
	if len(m.custom.NicSettingMap) > 0 {
		adapter := m.custom.NicSettingMap[0].Adapter
		if fixed, ok := adapter.Ip.(*types.CustomizationFixedIp); ok {
			settings = append(settings, fmt.Sprintf("GUEST_ADDRESS=%s/%d", fixed.IpAddress, prefixLength(adapter.SubnetMask)))
		}
		if len(adapter.Gateway) > 0 {
			settings = append(settings, "GUEST_GATEWAY="+adapter.Gateway[0])
		}
	}
	return settings
}

// address is the one the guest has now, whoever set it.
func (d docker) address(container string) string {
	if d.host == "" || container == "" {
		return ""
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	out, err := d.command(ctx, "exec", container, "hostname", "-I")
	if err != nil || out == "" {
		return ""
	}
	return strings.Fields(out)[0]
}

func (d docker) remove(container string) {
	d.run("rm", "--force", "--volumes", container)
}

func (d docker) removeAll(ctx context.Context) {
	if d.host == "" {
		return
	}
	out, err := d.command(ctx, "ps", "--all", "--quiet", "--filter", "label="+d.label)
	if err == nil && out != "" {
		d.command(ctx, append([]string{"rm", "--force", "--volumes"}, strings.Fields(out)...)...)
	}
}
