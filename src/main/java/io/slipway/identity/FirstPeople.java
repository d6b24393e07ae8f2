package io.slipway.identity;

import io.slipway.database.DatabaseMode;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes sure, before the doors open, that somebody can sign in and nobody who should not. */
@Component
class FirstPeople implements SmartInitializingSingleton {

    private static final String ADMIN = "admin";

    private final PersonRepository repository;
    private final People people;
    private final DemoPeople invented;
    private final DemoProperties demo;
    private final AdminProperties admin;
    private final TransactionOperations transactions;
    private final boolean wanted;

    FirstPeople(PersonRepository repository, People people, DemoPeople invented, DemoProperties demo, AdminProperties admin,
            DatabaseMode database, ServerProperties server, TransactionOperations transactions) {
        this.repository = repository;
        this.people = people;
        this.invented = invented;
        this.demo = demo;
        this.admin = admin;
        this.transactions = transactions;
        this.wanted = demo.areWanted(database, server.getAddress());
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(status -> {
            repository.lockForStart();
            if (wanted) {
                invented.welcome(demo.passwordOrDefault());
            } else {
                invented.dismiss();
            }
            if (repository.lockAndCountEnabledAdministrators() == 0 && repository.find(ADMIN).isEmpty()) {
                createAdministrator();
            }
        });
    }

    private void createAdministrator() {
        String password = admin.password() != null ? admin.password() : randomPassword();
        people.create(new NewPerson(ADMIN, "Administrator", "admin@example.org", password,
                Set.of(Role.ADMINISTRATOR, Role.REQUESTER)));
        if (admin.password() == null) {
            // Not through the log: that may be kept and sent elsewhere.
            System.out.printf("%n  Nobody could administer the portal yet. Sign in as %s with the password %s%n"
                    + "  and change it. It is not shown again.%n%n", ADMIN, password);
        }
    }

    private static String randomPassword() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
