package io.slipway.i18n;

import io.slipway.shared.Phrase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts phrases into words. Safe for use by many threads. */
@Component
public class Messages {

    private static final Logger log = LoggerFactory.getLogger(Messages.class);

    private final MessageSource source;
    private final ObjectProvider<PersonalZones> zones;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    Messages(MessageSource source, ObjectProvider<PersonalZones> zones) {
        this.source = source;
        this.zones = zones;
    }

    /** The sentence in the closest language the portal speaks, times as {@link #zone()}; {@code !key!} for an unknown key. */
    public String text(Phrase phrase, Locale locale) {
        return text(phrase, locale, zone());
    }

    /** The zone that the person who is signed in chose; this machine's for anybody else. */
    public ZoneId zone() {
        return chosen(PersonalZones::current);
    }

    /** The zone that the person chose; this machine's for anybody else. */
    public ZoneId zone(String username) {
        return chosen(personal -> personal.of(username));
    }

    private ZoneId chosen(Function<PersonalZones, Optional<ZoneId>> choice) {
        return Optional.ofNullable(zones.getIfAvailable()).flatMap(choice).orElseGet(ZoneId::systemDefault);
    }

    /** The sentence in the closest language the portal speaks, times in the given zone; {@code !key!} for an unknown key. */
    public String text(Phrase phrase, Locale locale, ZoneId zone) {
        Locale language = Languages.closest(locale);
        Object[] words = phrase.args().stream().map(arg -> word(arg, language, zone)).toArray();
        String text = source.getMessage(phrase.key(), words, null, language);
        return text != null ? text : unknown(phrase.key());
    }

    /** The text of a key without values, or empty where no bundle has it. For names that may or may not be translated. */
    public Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable(source.getMessage(key, null, null, Languages.closest(locale)));
    }

    private Object word(Object arg, Locale language, ZoneId zone) {
        if (arg instanceof Phrase phrase) {
            return text(phrase, language, zone);
        }
        if (arg instanceof Phrase.Moment moment) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(language)
                    .withZone(zone).format(moment.instant());
        }
        if (arg instanceof Phrase.Day day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language).format(day.date());
        }
        return arg;
    }

    private String unknown(String key) {
        if (reported.size() < 1000 && reported.add(key)) {
            log.warn("No message bundle has the key {}", key);
        }
        return "!" + key + "!";
    }
}
