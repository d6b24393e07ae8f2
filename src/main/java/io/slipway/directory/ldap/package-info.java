/**
 * The directory as LDAP.
 * People are {@code uid=…,ou=people,dc=slipway}, groups {@code cn=…,ou=groups,dc=slipway}; nothing can be changed here.
 */
@NullMarked
package io.slipway.directory.ldap;

import org.jspecify.annotations.NullMarked;
