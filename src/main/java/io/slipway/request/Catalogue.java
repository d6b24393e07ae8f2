package io.slipway.request;

import io.slipway.form.Forms;
import io.slipway.process.ProcessModel;
import io.slipway.process.ProcessModels;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What people can ask for. */
@Service
public class Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private final ProcessModels models;
    private final Forms forms;

    Catalogue(ProcessModels models, Forms forms) {
        this.models = models;
        this.forms = forms;
    }

    /** Everything on offer, by key. An item whose form cannot be read is left out and logged. */
    public List<CatalogueItem> items() {
        return models.startable().stream().flatMap(model -> {
            try {
                return Stream.of(item(model));
            } catch (RuntimeException broken) {
                LOG.warn("{} is not offered: its form cannot be read: {}", model.key(), broken.getMessage());
                return Stream.empty();
            }
        }).toList();
    }

    /** @throws NotFound when nothing of that key is on offer */
    public CatalogueItem get(String key) {
        return models.startable(key).map(this::item)
                .orElseThrow(() -> new NotFound(Phrase.of("request.no-such-item", key)));
    }

    /** The item's form as it was deployed, JSON. */
    public String formJson(String key) {
        return models.startForm(get(key).model().definitionId());
    }

    private CatalogueItem item(ProcessModel model) {
        return new CatalogueItem(model, forms.read(models.startForm(model.definitionId())));
    }
}
