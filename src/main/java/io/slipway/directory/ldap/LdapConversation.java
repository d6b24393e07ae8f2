package io.slipway.directory.ldap;

import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.listener.LDAPListenerRequestHandler;
import com.unboundid.ldap.protocol.AddRequestProtocolOp;
import com.unboundid.ldap.protocol.AddResponseProtocolOp;
import com.unboundid.ldap.protocol.BindRequestProtocolOp;
import com.unboundid.ldap.protocol.BindResponseProtocolOp;
import com.unboundid.ldap.protocol.CompareRequestProtocolOp;
import com.unboundid.ldap.protocol.CompareResponseProtocolOp;
import com.unboundid.ldap.protocol.DeleteRequestProtocolOp;
import com.unboundid.ldap.protocol.DeleteResponseProtocolOp;
import com.unboundid.ldap.protocol.ExtendedRequestProtocolOp;
import com.unboundid.ldap.protocol.ExtendedResponseProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.ModifyDNRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyDNResponseProtocolOp;
import com.unboundid.ldap.protocol.ModifyRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyResponseProtocolOp;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import io.slipway.directory.Directory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said over one connection. Until somebody has signed in over it nothing is told, and nothing can ever be changed. */
class LdapConversation extends LDAPListenerRequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LdapConversation.class);

    private final DirectoryTree tree;
    private final DirectorySignIn signIn;
    private final @Nullable LDAPListenerClientConnection connection;
    private boolean signedIn;

    /** @param connection null for the one that others are made from */
    LdapConversation(DirectoryTree tree, DirectorySignIn signIn, @Nullable LDAPListenerClientConnection connection) {
        this.tree = tree;
        this.signIn = signIn;
        this.connection = connection;
    }

    @Override
    public LdapConversation newInstance(LDAPListenerClientConnection client) {
        return new LdapConversation(tree, signIn, client);
    }

    @Override
    public LDAPMessage processBindRequest(int id, BindRequestProtocolOp request, List<Control> controls) {
        signedIn = false;
        var result = answer(() -> request.getCredentialsType() != BindRequestProtocolOp.CRED_TYPE_SIMPLE
                ? ResultCode.AUTH_METHOD_NOT_SUPPORTED
                : signIn.check(request.getBindDN(), request.getSimplePassword().stringValue()));
        signedIn = result == ResultCode.SUCCESS && !request.getBindDN().isEmpty();
        return new LDAPMessage(id, new BindResponseProtocolOp(result.intValue(), null, null, null, null));
    }

    @Override
    public LDAPMessage processSearchRequest(int id, SearchRequestProtocolOp request, List<Control> controls) {
        var result = answer(() -> {
            if (!signedIn && !(request.getBaseDN().isEmpty() && request.getScope() == SearchScope.BASE)) {
                return ResultCode.INSUFFICIENT_ACCESS_RIGHTS;
            }
            var found = tree.find(request.getBaseDN(), request.getScope(), request.getFilter());
            var most = request.getSizeLimit() == 0 ? Directory.MOST : Math.min(request.getSizeLimit(), Directory.MOST);
            for (var entry : found.subList(0, Math.min(most, found.size()))) {
                send(id, narrowed(entry, request.getAttributes()));
            }
            return found.size() > most ? ResultCode.SIZE_LIMIT_EXCEEDED : ResultCode.SUCCESS;
        });
        return new LDAPMessage(id, new SearchResultDoneProtocolOp(result.intValue(), null, null, null));
    }

    @Override
    public LDAPMessage processCompareRequest(int id, CompareRequestProtocolOp request, List<Control> controls) {
        var result = answer(() -> {
            if (!signedIn) {
                return ResultCode.INSUFFICIENT_ACCESS_RIGHTS;
            }
            var entry = tree.entry(request.getDN());
            if (entry.isEmpty()) {
                return ResultCode.NO_SUCH_OBJECT;
            }
            return holds(entry.get(), request) ? ResultCode.COMPARE_TRUE : ResultCode.COMPARE_FALSE;
        });
        return new LDAPMessage(id, new CompareResponseProtocolOp(result.intValue(), null, null, null));
    }

    @Override
    public LDAPMessage processAddRequest(int id, AddRequestProtocolOp request, List<Control> controls) {
        return new LDAPMessage(id, new AddResponseProtocolOp(refused(), null, null, null));
    }

    @Override
    public LDAPMessage processDeleteRequest(int id, DeleteRequestProtocolOp request, List<Control> controls) {
        return new LDAPMessage(id, new DeleteResponseProtocolOp(refused(), null, null, null));
    }

    @Override
    public LDAPMessage processModifyRequest(int id, ModifyRequestProtocolOp request, List<Control> controls) {
        return new LDAPMessage(id, new ModifyResponseProtocolOp(refused(), null, null, null));
    }

    @Override
    public LDAPMessage processModifyDNRequest(int id, ModifyDNRequestProtocolOp request, List<Control> controls) {
        return new LDAPMessage(id, new ModifyDNResponseProtocolOp(refused(), null, null, null));
    }

    @Override
    public LDAPMessage processExtendedRequest(int id, ExtendedRequestProtocolOp request, List<Control> controls) {
        return new LDAPMessage(id, new ExtendedResponseProtocolOp(ResultCode.PROTOCOL_ERROR_INT_VALUE, null, null, null, null,
                null));
    }

    private static int refused() {
        return ResultCode.UNWILLING_TO_PERFORM_INT_VALUE;
    }

    private void send(int id, Entry entry) throws LDAPException {
        if (connection != null) {
            connection.sendSearchResultEntry(id, entry);
        }
    }

    /** DNs are equal whatever their spelling. */
    private static boolean holds(Entry entry, CompareRequestProtocolOp request) {
        var wanted = request.getAssertionValue().stringValue();
        var attribute = request.getAttributeName();
        return entry.hasAttributeValue(attribute, wanted) || attribute.equalsIgnoreCase("member")
                && DirectoryTree.username(wanted).filter(name -> List.of(entry.hasAttribute(attribute)
                        ? entry.getAttributeValues(attribute) : new String[0]).stream()
                        .anyMatch(member -> DirectoryTree.username(member).filter(name::equals).isPresent())).isPresent();
    }

    private static Entry narrowed(Entry entry, List<String> attributes) {
        if (attributes.isEmpty() || attributes.contains("*")) {
            return entry;
        }
        Set<String> wanted = attributes.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return new Entry(entry.getDN(), entry.getAttributes().stream()
                .filter(attribute -> wanted.contains(attribute.getName().toLowerCase(Locale.ROOT))).toList());
    }

    private static ResultCode answer(Answer answer) {
        try {
            return answer.give();
        } catch (LDAPException wrong) {
            return wrong.getResultCode();
        } catch (RuntimeException trouble) {
            LOG.warn("A question to the directory could not be answered: {}", trouble.toString());
            return ResultCode.UNAVAILABLE;
        }
    }

    /** Finds out what to answer. */
    private interface Answer {

        ResultCode give() throws LDAPException;
    }
}
