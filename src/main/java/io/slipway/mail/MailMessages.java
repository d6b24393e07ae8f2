package io.slipway.mail;

import io.slipway.i18n.Languages;
import io.slipway.i18n.Messages;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.shared.Phrase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes messages in the language of whoever gets them. */
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

    /** The message in the language of the person with that address; in English to anybody else. */
    public MailMessage write(String messageId, String to, MailTemplate template, MailFacts facts, @Nullable UUID requestId) {
        var language = languageOf(to);
        var context = new Context(language, Map.of("facts", facts, "until", day(facts.neededUntil(), language)));
        return new MailMessage(messageId, to, subject(template, facts, language),
                engine.process(template.key() + ".txt", context).strip(),
                engine.process(template.key() + ".html", context), requestId);
    }

    private String subject(MailTemplate template, MailFacts facts, Locale language) {
        return messages.text(Phrase.of("mail." + template.key() + ".subject", facts.hostName(), facts.requestNumber()), language);
    }

    private Locale languageOf(String to) {
        return people.search(to, 0, MOST_WITH_SIMILAR_ADDRESSES).stream().filter(person -> person.email().equalsIgnoreCase(to))
                .map(Person::locale).filter(Objects::nonNull).findFirst().map(Languages::closest).orElse(Languages.ENGLISH);
    }

    private static String day(String text, Locale language) {
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(LocalDate.parse(text));
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
