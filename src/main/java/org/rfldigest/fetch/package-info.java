/** Bounded, polite, conditional HTTP. */
package org.rfldigest.fetch;
