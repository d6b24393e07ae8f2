package io.slipway.build;

import io.slipway.shared.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Configurations of jobs with places for values. A value is put into the parsed template as text, so that it can never become
 * markup; an element with {@code slipway-if="name"} is left out when that value is empty.
 */
public final class JobTemplates {

    private static final List<String> NAMES = List.of("script", "subversion");
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");
    private static final String CONDITION = "slipway-if";

    private JobTemplates() {
    }

    /** The names that a {@link JobSpec} may give. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The job's configuration as XML.
     *
     * @throws BuildFault for a template that does not exist
     */
    public static String render(JobSpec spec) {
        var values = new HashMap<>(spec.values());
        values.put("description", JobDescription.of(spec.note(), spec.effectKey()));
        var document = parse(spec.template());
        fill(document.getDocumentElement(), values);
        return text(document);
    }

    /** @throws BuildFault for a template that does not exist */
    public static void require(String template) {
        if (!NAMES.contains(template)) {
            throw new BuildFault(BuildFault.Kind.TEMPLATE_NOT_FOUND,
                    Phrase.of("build.fault.template-not-found", template, String.join(", ", NAMES)));
        }
    }

    private static void fill(Element element, Map<String, String> values) {
        var condition = element.getAttribute(CONDITION);
        if (!condition.isEmpty() && values.getOrDefault(condition, "").isBlank()) {
            element.getParentNode().removeChild(element);
            return;
        }
        element.removeAttribute(CONDITION);
        var children = element.getChildNodes();
        var nodes = IntStream.range(0, children.getLength()).mapToObj(children::item).toList();
        for (Node node : nodes) {
            if (node instanceof Element child) {
                fill(child, values);
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                node.setNodeValue(PLACE.matcher(node.getNodeValue())
                        .replaceAll(place -> Matcher.quoteReplacement(clean(values.getOrDefault(place.group(1), "")))));
            }
        }
    }

    private static String clean(String value) {
        return NOT_IN_XML.matcher(value).replaceAll(" ");
    }

    private static Document parse(String template) {
        require(template);
        try (InputStream in = JobTemplates.class.getResourceAsStream("/jobs/" + template + ".xml")) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("jobs/" + template + ".xml cannot be read", e);
        }
    }

    private static String text(Document document) {
        try {
            var factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            var text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a job's configuration cannot be written", e);
        }
    }
}
