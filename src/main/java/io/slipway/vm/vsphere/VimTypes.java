package io.slipway.vm.vsphere;

import java.lang.reflect.Field;
import java.util.Base64;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.xml.datatype.DatatypeFactory;
import org.jspecify.annotations.Nullable;

/** Java types for the names of the vSphere schema and of the stubs, and the readers of the simple ones. */
final class VimTypes {

    private static final String PACKAGE = "com.vmware.vim25.";
    private static final String ARRAY = "ArrayOf";

    private static final Map<String, Class<?>> SIMPLE = Map.ofEntries(
        Map.entry("string", String.class), Map.entry("String", String.class), Map.entry("anyURI", String.class),
        Map.entry("boolean", Boolean.class), Map.entry("Boolean", Boolean.class),
        Map.entry("byte", Byte.class), Map.entry("Byte", Byte.class),
        Map.entry("short", Short.class), Map.entry("Short", Short.class),
        Map.entry("int", Integer.class), Map.entry("Int", Integer.class), Map.entry("Integer", Integer.class),
        Map.entry("long", Long.class), Map.entry("Long", Long.class),
        Map.entry("float", Float.class), Map.entry("Float", Float.class),
        Map.entry("double", Double.class), Map.entry("Double", Double.class),
        Map.entry("dateTime", Calendar.class), Map.entry("Calendar", Calendar.class),
        Map.entry("base64Binary", byte[].class));

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
        String.class, text -> text,
        Boolean.class, text -> "1".equals(text.trim()) || Boolean.parseBoolean(text.trim()),
        Byte.class, text -> Byte.valueOf(text.trim()),
        Short.class, text -> Short.valueOf(text.trim()),
        Integer.class, text -> Integer.valueOf(text.trim()),
        Long.class, text -> Long.valueOf(text.trim()),
        Float.class, text -> Float.valueOf(text.trim()),
        Double.class, text -> Double.valueOf(text.trim()),
        Calendar.class, text -> calendar(text.trim()),
        byte[].class, text -> Base64.getMimeDecoder().decode(text));

    private static final Map<Class<?>, Class<?>> BOXED = Map.of(boolean.class, Boolean.class, byte.class, Byte.class,
        short.class, Short.class, int.class, Integer.class, long.class, Long.class, float.class, Float.class,
        double.class, Double.class);

    private static final DatatypeFactory DATES = DatatypeFactory.newDefaultInstance();
    private static final Map<String, Optional<Class<?>>> TYPES = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Map<String, Field>> FIELDS = new ConcurrentHashMap<>();

    private VimTypes() {
    }

    /** The type of a name such as {@code int}, {@code TaskInfo}, {@code ArrayOfString}, {@code TaskInfo[]}; null when unknown. */
    static @Nullable Class<?> named(String name) {
        return TYPES.computeIfAbsent(name, VimTypes::find).orElse(null);
    }

    private static Optional<Class<?>> find(String name) {
        if (SIMPLE.containsKey(name)) {
            return Optional.of(SIMPLE.get(name));
        }
        if (name.endsWith("[]")) {
            return find(name.substring(0, name.length() - 2)).map(Class::arrayType);
        }
        if (name.startsWith(ARRAY)) {
            return find(name.substring(ARRAY.length())).map(Class::arrayType);
        }
        try {
            return Optional.of(Class.forName(PACKAGE + name));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    static boolean simple(Class<?> type) {
        return READERS.containsKey(type);
    }

    /** @throws IllegalArgumentException when the text is no value of the type */
    static Object read(Class<?> type, String text) {
        return READERS.get(type).apply(text);
    }

    static Class<?> boxed(Class<?> type) {
        return BOXED.getOrDefault(type, type);
    }

    /** The data object's fields by element name. */
    static Map<String, Field> fields(Class<?> type) {
        return FIELDS.computeIfAbsent(type, VimTypes::publicFields);
    }

    private static Map<String, Field> publicFields(Class<?> type) {
        var fields = new HashMap<String, Field>();
        for (var field : type.getFields()) {
            // An element called like a Java keyword, e.g. int, has a field with an underscore.
            var name = field.getName();
            fields.put(name.startsWith("_") ? name.substring(1) : name, field);
        }
        return fields;
    }

    private static GregorianCalendar calendar(String text) {
        return DATES.newXMLGregorianCalendar(text).toGregorianCalendar();
    }
}
