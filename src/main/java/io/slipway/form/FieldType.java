package io.slipway.form;

import java.util.Arrays;

/** The components of Camunda Forms that the portal draws and checks. */
public enum FieldType {
    TEXTFIELD("textfield", true),
    TEXTAREA("textarea", true),
    NUMBER("number", true),
    CHECKBOX("checkbox", true),
    SELECT("select", true),
    RADIO("radio", true),
    DATETIME("datetime", true),
    TEXT("text", false),
    SEPARATOR("separator", false),
    SPACER("spacer", false),
    GROUP("group", false),
    /** Anything else; a form with one cannot be filled in here. */
    UNSUPPORTED("", false);

    private final String schemaName;
    private final boolean value;

    FieldType(String schemaName, boolean value) {
        this.schemaName = schemaName;
        this.value = value;
    }

    public boolean holdsValue() {
        return value;
    }

    /** Whether the value is one of a list. */
    public boolean isChoice() {
        return this == SELECT || this == RADIO;
    }

    static FieldType of(String schemaName) {
        return Arrays.stream(values()).filter(type -> type.schemaName.equals(schemaName)).findFirst().orElse(UNSUPPORTED);
    }
}
