package io.slipway.mail.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import io.slipway.PageTest;
import io.slipway.identity.Role;
import io.slipway.mail.MailMessage;
import io.slipway.mail.Mailer;
import io.slipway.mail.Outbox;
import io.slipway.mail.OutboxMessage;
import io.slipway.ui.list.ListTester;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

class OutboxViewTest extends PageTest {

    private static final String PAGE = "<p>Hello</p><script>parent.document.title = 'taken'</script>";

    @MockitoBean
    private Outbox outbox;

    @MockitoBean
    private Mailer mailer;

    @BeforeEach
    void oneMessage() {
        given(outbox.count(any())).willReturn(1L);
        given(outbox.search(any(), anyLong(), anyInt())).willReturn(List.of(new OutboxMessage(
                new MailMessage("<1@example.org>", "rita@example.org", "Your machine is ready", "Hello", PAGE, null),
                Instant.EPOCH, null)));
        openAs("ada", Role.ADMINISTRATOR);
        UI.getCurrent().navigate(OutboxView.class);
    }

    @Test
    void withoutAMailServerThePageSaysThatNothingIsDelivered() {
        _get(Paragraph.class, line -> line.withPredicate(text -> text.getText().startsWith("No mail server is configured")));
    }

    @Test
    void theHtmlOfAMessageIsShownWhereItCanDoNothing() {
        assertThat(ListTester.list().text(0)).contains("Your machine is ready", "rita@example.org");
        ListTester.list().open(0, "subject");

        var frame = _get(IFrame.class);
        assertThat(frame.getElement().getAttribute("sandbox")).isEmpty();
        assertThat(frame.getSrcdoc()).contains(PAGE);
    }
}
