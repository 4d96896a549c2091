/** Processes of their own for the tests. */
package org.rfldigest.child;
