package io.slipway.mail;

import io.slipway.i18n.Languages;
import io.slipway.i18n.Messages;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.shared.Phrase;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes messages in the language of whoever gets them, and times in that person's zone. */
@Component
public class MailMessages {

    private static final int MOST_WITH_SIMILAR_ADDRESSES = 20;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Messages messages;
    private final People people;

    MailMessages(MessageSource texts, Messages messages, People people) {
        this.messages = messages;
        this.people = people;
        engine.setTemplateEngineMessageSource(texts);
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    /** The message for the person with that address; in English, and times in this machine's zone, for anybody else. */
    public MailMessage write(String messageId, String to, MailTemplate template, MailFacts facts, @Nullable UUID requestId) {
        var recipient = recipient(to);
        var language = recipient.map(Person::locale).map(Languages::closest).orElse(Languages.ENGLISH);
        var zone = recipient.map(person -> messages.zone(person.username())).orElseGet(ZoneId::systemDefault);
        var context = new Context(language, Map.of("facts", facts, "until", until(facts.neededUntil(), language, zone)));
        return new MailMessage(messageId, to, subject(template, facts, language),
                engine.process(template.key() + ".txt", context).strip(),
                engine.process(template.key() + ".html", context), requestId);
    }

    private String subject(MailTemplate template, MailFacts facts, Locale language) {
        return messages.text(Phrase.of("mail." + template.key() + ".subject", facts.hostName(), facts.requestNumber()), language);
    }

    private Optional<Person> recipient(String to) {
        return people.search(to, 0, MOST_WITH_SIMILAR_ADDRESSES).stream().filter(person -> person.email().equalsIgnoreCase(to))
                .min(Comparator.comparing(person -> person.locale() == null));
    }

    /** A mail may be read anywhere, so a time says its zone. */
    private static String until(String text, Locale language, ZoneId zone) {
        try {
            if (text.indexOf('T') < 0) {
                return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(LocalDate.parse(text));
            }
            return new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)).appendPattern(" z")
                    .toFormatter(language).format(OffsetDateTime.parse(text).atZoneSameInstant(zone));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String ending) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setTemplateMode(mode);
        resolver.setPrefix("mail/");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setResolvablePatterns(Set.of("*" + ending));
        return resolver;
    }
}
