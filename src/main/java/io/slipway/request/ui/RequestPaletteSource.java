package io.slipway.request.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.request.Request;
import io.slipway.request.RequestFilter;
import io.slipway.request.Requests;
import io.slipway.shared.NotFound;
import io.slipway.ui.PaletteEntry;
import io.slipway.ui.PaletteSource;
import io.slipway.ui.Status;
import io.slipway.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Requests that the person may see, by number and words. */
@Order(20)
@Component
class RequestPaletteSource implements PaletteSource {

    private static final String PATH = "requests/";

    private final Requests requests;

    RequestPaletteSource(Requests requests) {
        this.requests = requests;
    }

    @Override
    public String heading() {
        return "request.palette";
    }

    @Override
    public List<PaletteEntry> find(String text, int most) {
        return requests.page(new RequestFilter(Set.of(), null, null, text), 0, most).stream().map(RequestPaletteSource::entry)
                .toList();
    }

    @Override
    public Optional<PaletteEntry> at(String path) {
        try {
            return path.startsWith(PATH) ? Optional.of(entry(requests.get(UUID.fromString(path.substring(PATH.length())))))
                    : Optional.empty();
        } catch (NotFound | IllegalArgumentException gone) {
            return Optional.empty();
        }
    }

    private static PaletteEntry entry(Request request) {
        return PaletteEntry.page(VaadinIcon.CLIPBOARD_TEXT, Texts.text("request.heading", request.number(), request.title()),
                Status.valueOf(request.state().name()).text(), PATH + request.id());
    }
}
