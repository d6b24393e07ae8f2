package io.slipway.api;

import io.slipway.shared.Conflict;
import io.slipway.shared.Forbidden;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Fails in every way that a controller can. */
@TestComponent
@RestController
@RequestMapping("/api/trial")
class TrialController {

    private static final Phrase PHRASE = Phrase.of("identity.no-such-team", "x");

    record Trial(@NotBlank String name, @Min(1) int count, List<String> tags) {
    }

    @PostMapping
    Trial create(@Valid @RequestBody Trial trial) {
        return trial;
    }

    @GetMapping("/list")
    Page<String> list(Paging paging) {
        return Page.of(List.of("a"), paging, 21);
    }

    @GetMapping("/number/{number}")
    int number(@PathVariable int number) {
        return number;
    }

    @GetMapping("/required")
    int required(@RequestParam @Min(1) int q) {
        return q;
    }

    @GetMapping("/not-found")
    void notFound() {
        throw new NotFound(PHRASE);
    }

    @GetMapping("/forbidden")
    void forbidden() {
        throw new Forbidden(PHRASE);
    }

    @GetMapping("/conflict")
    void conflict() {
        throw new Conflict(PHRASE);
    }

    @GetMapping("/bug")
    void bug() {
        throw new IllegalStateException("the secret of the house");
    }
}
