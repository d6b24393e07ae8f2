package io.slipway.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.slipway.SlipwayTest;
import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.AuditTrail;
import io.slipway.shared.Change;
import io.slipway.shared.Forbidden;
import io.slipway.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@SlipwayTest
@Transactional
@RecordApplicationEvents
class AnnouncementsTest {

    private static final String PATH = "/api/v1/announcement";

    private static final RequestPostProcessor ADA = user("ada").roles("ADMINISTRATOR");

    @Autowired
    Announcements announcements;

    @Autowired
    AuditTrail audit;

    @Autowired
    ApplicationEvents events;

    @Autowired
    MockMvc portal;

    @Test
    @WithMockUser(username = "ada", roles = "ADMINISTRATOR")
    void oneAnnouncementTakesThePlaceOfTheOtherUntilItIsWithdrawn() {
        announcements.announce("Soon.", false);
        announcements.announce(" Tonight from 22:00. ", true);

        assertThat(announcements.current()).get().extracting(Announcement::text, Announcement::closed, Announcement::madeBy)
                .containsExactly("Tonight from 22:00.", true, "ada");
        announcements.withdraw();
        assertThat(announcements.current()).isEmpty();
        assertThat(audit.find(AuditFilter.subject("announcement", "1"), 0, 3)).extracting(AuditRecord::action)
                .containsExactly("announcement.withdraw", "announcement.make", "announcement.make");
        assertThat(events.stream(Change.class).filter(change -> change.topic().equals("announcement"))).hasSize(3);
    }

    @Test
    @WithMockUser(username = "ada", roles = "ADMINISTRATOR")
    void anAnnouncementSaysSomething() {
        assertThatThrownBy(() -> announcements.announce("  ", true)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> announcements.announce("x".repeat(1001), true)).isInstanceOf(InvalidInput.class);
    }

    @Test
    @WithMockUser(username = "omar", roles = "OPERATOR")
    void onlyAdministratorsAnnounce() {
        assertThatThrownBy(() -> announcements.announce("Hello.", false)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> announcements.withdraw()).isInstanceOf(Forbidden.class);
    }

    @Test
    void whileItIsClosedARequestIsRefusedWithTheReasonAsAProblem() throws Exception {
        portal.perform(put(PATH).with(ADA).contentType(MediaType.APPLICATION_JSON).content("""
                {"text": "We move to new disks.", "closed": true}""")).andExpect(status().isNoContent());
        portal.perform(get(PATH).with(ADA)).andExpect(jsonPath("$.text").value("We move to new disks."));

        portal.perform(post("/api/v1/requests").with(ADA).contentType(MediaType.APPLICATION_JSON)
                        .content("{\"item\": \"onboard-developer\", \"values\": {}}"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("New requests are not taken for now: We move to new disks. "
                        + "What you typed is kept; try again later."));
    }
}
