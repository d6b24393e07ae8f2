/**
 * Virtual machines in a real vCenter, through yavijava's data types and stubs with a transport and a parser of our own.
 * Nothing outside this package imports the vendor's library, and nothing here changes the JVM for others.
 */
@NullMarked
package io.slipway.vm.vsphere;

import org.jspecify.annotations.NullMarked;
