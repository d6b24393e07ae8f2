package io.slipway.inventory.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.inventory.Machine;
import io.slipway.shared.Phrase;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import io.slipway.ui.list.Badge;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a machine, in words, colours and pictures. */
final class MachineWords {

    private static final int MIB_OF_GIB = 1024;

    private MachineWords() {
    }

    static String state(PowerState state) {
        return Texts.text("inventory.state." + word(state));
    }

    static Tone tone(PowerState state) {
        return switch (state) {
            case ON -> Tone.GOOD;
            case OFF -> Tone.STILL;
            case SUSPENDED -> Tone.WAITING;
        };
    }

    static VaadinIcon picture(PowerState state) {
        return switch (state) {
            case ON -> VaadinIcon.PLAY;
            case OFF -> VaadinIcon.STOP;
            case SUSPENDED -> VaadinIcon.PAUSE;
        };
    }

    static VaadinIcon picture(PowerAction action) {
        return switch (action) {
            case ON -> VaadinIcon.PLAY;
            case OFF -> VaadinIcon.POWER_OFF;
            case SUSPEND -> VaadinIcon.PAUSE;
            case RESTART -> VaadinIcon.REFRESH;
        };
    }

    static Badge badge(MachineRow row) {
        var state = row.machine().powerState();
        return row.machine().goneAt() == null ? new Badge(tone(state), picture(state), state(state))
                : new Badge(Tone.STILL, VaadinIcon.CLOSE, Texts.text("inventory.gone"));
    }

    /** What is under way; empty for nothing. */
    static String progress(MachineRow row) {
        var pending = row.machine().pendingAction();
        return pending == null ? "" : about(pending, "progress");
    }

    /** Why the last power action failed; empty when it did not. */
    static String problem(MachineRow row) {
        var error = row.machine().powerError();
        return error == null ? "" : Texts.text(error);
    }

    /** Where the request that made it is; empty without one. */
    static String request(MachineRow row) {
        var registration = row.machine().registration();
        return registration == null || registration.requestId() == null ? "" : "requests/" + registration.requestId();
    }

    /**
     * One of the texts about an action: {@code label}, {@code progress}, {@code question}, {@code consequence}, {@code yes} and
     * so on.
     */
    static String about(PowerAction action, String what, Object... args) {
        return Texts.text("inventory." + word(action) + "." + what, args);
    }

    /** E.g. "2 CPUs · 4 GiB"; empty while nothing is known. */
    static String size(Machine machine) {
        return join(machine.cpus() == null ? "" : Texts.text("inventory.cpus", machine.cpus()),
                machine.memoryMiB() == null ? "" : Texts.text(memory(machine.memoryMiB())));
    }

    private static Phrase memory(int mib) {
        return mib >= MIB_OF_GIB ? Phrase.of("inventory.gib", mib / (double) MIB_OF_GIB) : Phrase.of("inventory.mib", mib);
    }

    static String address(Machine machine) {
        return Objects.toString(machine.ip(), "");
    }

    static String join(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
