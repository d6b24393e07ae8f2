package io.slipway.vm.vsphere;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.MethodFault;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a SOAP answer into the stubs' data objects. What a newer server says beyond them is skipped; document types, and with
 * them entities, are refused.
 */
final class VimReader {

    private static final int DEEPEST = 200;
    private static final XMLInputFactory PARSERS = parsers();

    private final XMLStreamReader xml;
    private int depth;

    private VimReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * The value of the answer.
     *
     * @param type what the stub expects, e.g. {@code RetrieveResult} or {@code Permission[]}; null for no value
     * @throws RemoteFault        when the answer is a fault
     * @throws XMLStreamException when it is not an answer at all
     */
    static @Nullable Object read(InputStream answer, @Nullable String type) throws RemoteFault, XMLStreamException {
        var xml = PARSERS.createXMLStreamReader(answer);
        try {
            return new VimReader(xml).answer(type);
        } catch (IllegalArgumentException e) {
            throw new XMLStreamException("a value does not fit its type", e);
        } finally {
            xml.close();
        }
    }

    private static XMLInputFactory parsers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private @Nullable Object answer(@Nullable String type) throws RemoteFault, XMLStreamException {
        enter("Envelope");
        child();
        while (!"Body".equals(xml.getLocalName())) {
            skip();
            child();
        }
        child();
        if ("Fault".equals(xml.getLocalName())) {
            throw fault();
        }
        var expected = type == null ? null : VimTypes.named(type);
        if (type != null && expected == null) {
            throw new XMLStreamException("unknown type " + type);
        }
        var list = expected != null && expected.isArray() && !VimTypes.simple(expected);
        var value = expected == null ? none() : list ? children(expected) : only(expected);
        rest();
        return value;
    }

    private @Nullable Object none() throws XMLStreamException {
        skip();
        return null;
    }

    /** A document that ends early was cut off. */
    private void rest() throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
        }
    }

    private @Nullable Object only(Class<?> type) throws XMLStreamException {
        Object value = null;
        while (next()) {
            value = value(type);
        }
        return value;
    }

    private RemoteFault fault() throws XMLStreamException {
        var text = "";
        var type = "";
        MethodFault detail = null;
        while (next()) {
            switch (xml.getLocalName()) {
                case "faultstring" -> text = text();
                case "detail" -> {
                    while (next()) {
                        type = faultType();
                        detail = value(MethodFault.class) instanceof MethodFault known ? known : null;
                    }
                }
                default -> skip();
            }
        }
        return new RemoteFault(type, text, detail);
    }

    private String faultType() {
        var type = xml.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type");
        return type == null ? xml.getLocalName() : local(type);
    }

    /** Reads the element that the reader stands on, to its end. */
    private @Nullable Object value(Class<?> declared) throws XMLStreamException {
        var type = actual(declared);
        if (type == null) {
            skip();
            return null;
        }
        if (type == ManagedObjectReference.class) {
            return reference();
        }
        if (VimTypes.simple(type)) {
            return VimTypes.read(type, text());
        }
        if (type.isEnum()) {
            return constant(type, text());
        }
        return type.isArray() ? children(type) : object(type);
    }

    /** The type the element says it has, else the declared one; null when nothing can be made of it. */
    private @Nullable Class<?> actual(Class<?> declared) {
        var wanted = VimTypes.boxed(declared);
        if (VimTypes.simple(wanted)) {
            return wanted;
        }
        var name = xml.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type");
        var said = name == null ? null : VimTypes.named(local(name));
        if (said != null && wanted.isAssignableFrom(said)) {
            return said;
        }
        return wanted == Object.class || said != null ? null : wanted;
    }

    private ManagedObjectReference reference() throws XMLStreamException {
        var reference = new ManagedObjectReference();
        // Without the empty namespace xsi:type, which comes first, would be taken.
        reference.setType(xml.getAttributeValue("", "type"));
        reference.setVal(text());
        return reference;
    }

    private String text() throws XMLStreamException {
        var text = xml.getElementText();
        depth--;
        return text;
    }

    private static @Nullable Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> ((Enum<?>) each).name().equals(name)).findFirst()
            .orElse(null);
    }

    private Object children(Class<?> arrayType) throws XMLStreamException {
        var values = new ArrayList<Object>();
        while (next()) {
            var value = value(arrayType.getComponentType());
            if (value != null) {
                values.add(value);
            }
        }
        return array(arrayType.getComponentType(), values);
    }

    private static Object array(Class<?> component, List<Object> values) {
        var array = Array.newInstance(component, values.size());
        for (var i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
        }
        return array;
    }

    private @Nullable Object object(Class<?> type) throws XMLStreamException {
        try {
            var made = type.getConstructor().newInstance();
            var lists = new LinkedHashMap<Field, List<Object>>();
            while (next()) {
                var field = VimTypes.fields(type).get(xml.getLocalName());
                if (field == null) {
                    skip();
                } else {
                    read(made, field, lists);
                }
            }
            for (var list : lists.entrySet()) {
                list.getKey().set(made, array(list.getKey().getType().getComponentType(), list.getValue()));
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new XMLStreamException("cannot make a " + type.getSimpleName(), e);
        }
    }

    private void read(Object made, Field field, LinkedHashMap<Field, List<Object>> lists)
        throws XMLStreamException, IllegalAccessException {
        var list = field.getType().isArray() && !VimTypes.simple(field.getType());
        var value = value(list ? field.getType().getComponentType() : field.getType());
        if (value == null) {
            return;
        }
        if (list) {
            lists.computeIfAbsent(field, key -> new ArrayList<>()).add(value);
        } else {
            field.set(made, value);
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private void enter(String name) throws XMLStreamException {
        child();
        if (!name.equals(xml.getLocalName())) {
            throw new XMLStreamException("expected " + name + " and found " + xml.getLocalName());
        }
    }

    private void child() throws XMLStreamException {
        if (!next()) {
            throw new XMLStreamException("an element is missing");
        }
    }

    /** Goes to the next child element; false at the parent's end. */
    private boolean next() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("nested too deep");
                    }
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return false;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("document types are refused");
                default -> {
                    // Space between elements, comments.
                }
            }
        }
    }

    private void skip() throws XMLStreamException {
        while (next()) {
            skip();
        }
    }
}
