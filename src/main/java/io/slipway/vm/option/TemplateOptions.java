package io.slipway.vm.option;

import io.slipway.shared.OptionSource;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VmTemplate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The templates by name. While one form waits for the system, others wait for the same answer. */
@Component
class TemplateOptions implements OptionSource {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final VirtualMachines vms;
    private final Clock clock;
    private @Nullable Answer last;

    TemplateOptions(VirtualMachines vms, Clock clock) {
        this.vms = vms;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "vmTemplates";
    }

    @Override
    public synchronized List<Option> options() {
        var answer = last;
        if (answer == null || clock.instant().isAfter(answer.at().plus(FRESH))) {
            var options = vms.templates().stream().sorted(Comparator.comparing(VmTemplate::name))
                    .map(TemplateOptions::option).toList();
            answer = new Answer(clock.instant(), options);
            last = answer;
        }
        return answer.options();
    }

    private static Option option(VmTemplate template) {
        var label = template.guestOs().isBlank() ? template.name() : template.name() + " · " + template.guestOs();
        return new Option(template.name(), label);
    }

    private record Answer(Instant at, List<Option> options) {
    }
}
