package io.slipway.request.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.slipway.api.Page;
import io.slipway.api.Paging;
import io.slipway.request.Catalogue;
import io.slipway.request.CatalogueItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "catalogue", description = "What can be asked for")
@RestController
@RequestMapping("/api/v1/catalogue")
class CatalogueController {

    private final Catalogue catalogue;
    private final FilledForm filledForm;

    CatalogueController(Catalogue catalogue, FilledForm filledForm) {
        this.catalogue = catalogue;
        this.filledForm = filledForm;
    }

    @Operation(summary = "Lists what can be asked for")
    @GetMapping
    Page<Item> list(Paging paging, Locale locale) {
        var items = catalogue.items();
        return Page.of(items.stream().skip(paging.offset()).limit(paging.size()).map(item -> Item.of(item, locale)).toList(),
                paging, items.size());
    }

    @Operation(summary = "The request form, a Camunda Form with the options that are on offer now")
    @GetMapping("/{key}/form")
    JsonNode form(@PathVariable String key, Locale locale) {
        return filledForm.of(catalogue.get(key).form(), catalogue.formJson(key), locale);
    }

    /**
     * @param key     what to send as {@code item} of a request
     * @param version the version of the process model
     */
    record Item(String key, String name, String description, String category, String icon, int version) {

        static Item of(CatalogueItem item, Locale locale) {
            return new Item(item.key(), item.name(locale), item.description(locale), item.category(), item.icon(),
                    item.model().version());
        }
    }
}
