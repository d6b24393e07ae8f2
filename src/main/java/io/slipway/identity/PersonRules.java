package io.slipway.identity;

import io.slipway.shared.AccountName;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the fields of a person must look like. */
class PersonRules {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+");
    private static final int SHORTEST_PASSWORD = 8;
    /** bcrypt reads no more. */
    private static final int LONGEST_PASSWORD = 72;

    private final List<FieldError> errors = new ArrayList<>();

    PersonRules username(String username) {
        return check("username", AccountName.isValid(username), "identity.username-form");
    }

    PersonRules names(String fullName, String email) {
        check("fullName", !fullName.isBlank() && fullName.length() <= 200, "identity.full-name-form");
        return check("email", email.length() <= 254 && EMAIL.matcher(email).matches(), "identity.email-form");
    }

    PersonRules password(String password) {
        return check("password", isPassword(password), "identity.password-form");
    }

    /** @throws InvalidInput naming every field that is wrong */
    void enforce() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    static boolean isPassword(String password) {
        return password.length() >= SHORTEST_PASSWORD && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD;
    }

    private PersonRules check(String field, boolean right, String key) {
        if (!right) {
            errors.add(new FieldError(field, Phrase.of(key, SHORTEST_PASSWORD, LONGEST_PASSWORD)));
        }
        return this;
    }
}
