package io.slipway.announcement.web;

import io.slipway.announcement.Announcement;
import io.slipway.announcement.Announcements;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "announcement", description = "What administrators tell everybody, and whether new requests are taken")
@RestController
@RequestMapping("/api/v1/announcement")
class AnnouncementController {

    private final Announcements announcements;

    AnnouncementController(Announcements announcements) {
        this.announcements = announcements;
    }

    @Operation(summary = "The announcement that stands now; 404 without one")
    @GetMapping
    Announcement get() {
        return announcements.current().orElseThrow(() -> new NotFound(Phrase.of("announcement.none")));
    }

    @Operation(summary = "Tells everybody, and can refuse new requests; for administrators")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@Valid @RequestBody NewAnnouncement wanted) {
        announcements.announce(wanted.text(), wanted.closed());
    }

    @Operation(summary = "Withdraws the announcement; new requests are taken again")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete() {
        announcements.withdraw();
    }

    /** @param closed whether new requests are refused */
    record NewAnnouncement(@NotBlank String text, boolean closed) {
    }
}
