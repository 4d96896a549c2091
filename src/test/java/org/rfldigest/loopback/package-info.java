/** A web server on the loopback address, one named route per misbehaviour, for everyone's tests. */
package org.rfldigest.loopback;
