package io.slipway.container.docker;

import com.github.dockerjava.api.model.ResponseItem;
import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import io.slipway.container.WorkListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an engine says while it pulls, builds or pushes; keeps what it fails with. */
final class WorkItems<T extends ResponseItem> implements Consumer<T> {

    private static final Pattern STEP = Pattern.compile("Step (\\d+)/(\\d+) : .*");
    private static final int REMEMBERED = 12;

    private final WorkListener listener;
    private final Map<String, Long> done = new HashMap<>();
    private final Map<String, Long> whole = new HashMap<>();
    private final Deque<String> last = new ArrayDeque<>();
    private @Nullable String step;
    private @Nullable Integer percent;
    private @Nullable String error;
    private @Nullable String digest;

    WorkItems(WorkListener listener) {
        this.listener = listener;
    }

    @Override
    public void accept(T item) {
        if (item.getErrorDetail() != null) {
            error = item.getErrorDetail().getMessage();
        }
        if (item.getAux() != null && item.getAux().getDigest() != null) {
            digest = item.getAux().getDigest();
        }
        if (item.getStream() != null) {
            item.getStream().lines().filter(line -> !line.isBlank()).forEach(this::built);
        } else if (item.getStatus() != null) {
            moved(item);
        }
    }

    private void built(String line) {
        var begun = STEP.matcher(line);
        if (begun.matches()) {
            step = line;
            last.clear();
            percent = 100 * (Integer.parseInt(begun.group(1)) - 1) / Integer.parseInt(begun.group(2));
        } else {
            last.addLast(line);
            if (last.size() > REMEMBERED) {
                last.removeFirst();
            }
        }
        listener.heard(line, percent);
    }

    private void moved(T item) {
        var detail = item.getProgressDetail();
        if (item.getId() != null && detail != null && detail.getTotal() != null && detail.getCurrent() != null) {
            done.put(item.getId(), detail.getCurrent());
            whole.put(item.getId(), detail.getTotal());
            var total = whole.values().stream().mapToLong(Long::longValue).sum();
            var moved = done.values().stream().mapToLong(Long::longValue).sum();
            percent = total == 0 ? null : (int) Math.min(99, 100 * moved / total);
        }
        listener.heard(item.getId() == null ? item.getStatus() : item.getId() + ": " + item.getStatus(), percent);
    }

    /** @throws ContainerFault when the engine said that it failed */
    void check(DockerFaults faults, Kind otherwise) {
        if (error == null) {
            return;
        }
        var fault = faults.said(error, otherwise);
        if (fault.kind() == Kind.BUILD_FAILED && step != null) {
            throw new ContainerFault(Kind.BUILD_FAILED, fault.host(), step + "\n" + String.join("\n", last) + "\n" + error);
        }
        throw fault;
    }

    String digest() {
        return Objects.requireNonNullElse(digest, "");
    }
}
