package io.slipway.scm.subversion;

import io.slipway.scm.Repositories.Entry;
import io.slipway.scm.Repositories.Revision;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads what {@code svn --xml} writes. Document types, and with them entities, are refused. */
final class SvnXml {

    private static final XMLInputFactory PARSERS = parsers();
    private static final Set<String> TEXTS = Set.of("author", "date", "msg", "name", "size");

    private SvnXml() {
    }

    /** @throws XMLStreamException for anything that is not a log */
    static List<Revision> log(String xml) throws XMLStreamException {
        var all = new ArrayList<Revision>();
        each(xml, "logentry", fields -> all.add(new Revision(number(fields), fields.getOrDefault("author", ""), at(fields),
                fields.getOrDefault("msg", ""))));
        return all;
    }

    /** @throws XMLStreamException for anything that is not a listing */
    static List<Entry> list(String xml) throws XMLStreamException {
        var all = new ArrayList<Entry>();
        each(xml, "entry", fields -> all.add(entry(fields)));
        return all;
    }

    private static Entry entry(Map<String, String> fields) {
        var size = fields.get("size");
        return new Entry(Objects.requireNonNullElse(fields.get("name"), ""), "dir".equals(fields.get("kind")),
                size == null ? null : Long.valueOf(size), number(fields), fields.getOrDefault("author", ""), at(fields));
    }

    private static long number(Map<String, String> fields) {
        return Long.parseLong(fields.getOrDefault("revision", "0"));
    }

    private static Instant at(Map<String, String> fields) {
        var date = fields.get("date");
        return date == null ? Instant.EPOCH : Instant.parse(date);
    }

    /** Gives attributes and texts within each element of the name. */
    private static void each(String text, String element, Consumer<Map<String, String>> found) throws XMLStreamException {
        var xml = PARSERS.createXMLStreamReader(new StringReader(text));
        Map<String, String> fields = new HashMap<>();
        try {
            while (xml.hasNext()) {
                var event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("a document type is not expected");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    read(xml, element, fields);
                } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                    found.accept(fields);
                    fields = new HashMap<>();
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new XMLStreamException("a value is not what it should be", e);
        } finally {
            xml.close();
        }
    }

    private static void read(XMLStreamReader xml, String element, Map<String, String> fields) throws XMLStreamException {
        var name = xml.getLocalName();
        if (name.equals(element) || name.equals("commit")) {
            put(fields, "kind", xml.getAttributeValue(null, "kind"));
            put(fields, "revision", xml.getAttributeValue(null, "revision"));
        } else if (TEXTS.contains(name)) {
            fields.put(name, xml.getElementText());
        }
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static XMLInputFactory parsers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}
