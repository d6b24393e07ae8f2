package io.slipway.directory.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchScope;
import io.slipway.directory.Directory;
import io.slipway.identity.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People and groups as entries. */
class DirectoryTree {

    static final String BASE = "dc=slipway";
    static final String SERVICE = "cn=service," + BASE;

    private static final String PEOPLE = "ou=people," + BASE;
    private static final String GROUPS = "ou=groups," + BASE;

    private final Directory directory;

    DirectoryTree(Directory directory) {
        this.directory = directory;
    }

    /** The username that the name of an entry stands for; empty for any other entry. */
    static Optional<String> username(String dn) {
        try {
            var name = new DN(dn);
            return new DN(PEOPLE).equals(name.getParent()) ? value(name.getRDN(), "uid") : Optional.empty();
        } catch (LDAPException malformed) {
            return Optional.empty();
        }
    }

    /** What the search finds, with all attributes. @throws LDAPException for names and filters that are none */
    List<Entry> find(String base, SearchScope scope, Filter filter) throws LDAPException {
        if (base.isEmpty()) {
            return scope == SearchScope.BASE ? List.of(root()) : List.of();
        }
        var from = new DN(base);
        var found = new ArrayList<Entry>();
        for (var entry : candidates(from, filter)) {
            if (entry.matchesBaseAndScope(from, scope) && filter.matchesEntry(entry)) {
                found.add(entry);
            }
        }
        return found;
    }

    /** The entry of that name. */
    Optional<Entry> entry(String dn) throws LDAPException {
        return find(dn, SearchScope.BASE, Filter.createPresenceFilter("objectClass")).stream().findFirst();
    }

    /** Tools mostly look for one person, who is then the only one to be read. */
    private List<Entry> candidates(DN base, Filter filter) throws LDAPException {
        var one = Optional.ofNullable(equal(filter, "uid")).or(() -> username(base.toString()));
        if (one.isPresent()) {
            return one.flatMap(name -> directory.person(name.toLowerCase(Locale.ROOT))).map(DirectoryTree::person).stream()
                    .toList();
        }
        var all = new ArrayList<Entry>();
        all.add(container(BASE, "domain"));
        all.add(container(PEOPLE, "organizationalUnit"));
        all.add(container(GROUPS, "organizationalUnit"));
        if (!base.isDescendantOf(new DN(GROUPS), true)) {
            directory.people().forEach(person -> all.add(person(person)));
        }
        if (!base.isDescendantOf(new DN(PEOPLE), true)) {
            directory.groups().forEach((key, members) -> all.add(group(key, members)));
        }
        return all;
    }

    /** The value that the attribute must have for the filter to hold; null when the filter does not say so. */
    private static @Nullable String equal(Filter filter, String attribute) {
        if (filter.getFilterType() == Filter.FILTER_TYPE_EQUALITY && attribute.equalsIgnoreCase(filter.getAttributeName())) {
            return filter.getAssertionValue();
        }
        if (filter.getFilterType() == Filter.FILTER_TYPE_AND) {
            for (var part : filter.getComponents()) {
                var value = equal(part, attribute);
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    private static Optional<String> value(@Nullable RDN rdn, String attribute) {
        return rdn != null && !rdn.isMultiValued() && rdn.hasAttribute(attribute)
                ? Optional.of(rdn.getAttributeValues()[0].toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Entry root() {
        var entry = new Entry("");
        entry.addAttribute("objectClass", "top");
        entry.addAttribute("namingContexts", BASE);
        entry.addAttribute("supportedLDAPVersion", "3");
        return entry;
    }

    private static Entry container(String dn, String objectClass) {
        var entry = new Entry(dn);
        entry.addAttribute("objectClass", "top", objectClass);
        var parts = dn.split(",", 2)[0].split("=", 2);
        entry.addAttribute(parts[0], parts[1]);
        return entry;
    }

    private static Entry person(Person person) {
        var entry = new Entry(dn(person.username()));
        entry.addAttribute("objectClass", "top", "person", "organizationalPerson", "inetOrgPerson");
        entry.addAttribute("uid", person.username());
        entry.addAttribute("cn", person.fullName());
        entry.addAttribute("sn", person.fullName());
        entry.addAttribute("mail", person.email());
        return entry;
    }

    private static Entry group(String key, Set<String> members) {
        var entry = new Entry("cn=" + key + "," + GROUPS);
        entry.addAttribute("objectClass", "top", "groupOfNames");
        entry.addAttribute("cn", key);
        if (!members.isEmpty()) {
            entry.addAttribute("member", members.stream().map(DirectoryTree::dn).toArray(String[]::new));
        }
        return entry;
    }

    private static String dn(String username) {
        return "uid=" + username + "," + PEOPLE;
    }
}
