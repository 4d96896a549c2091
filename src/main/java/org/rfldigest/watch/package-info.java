/** Two versions of a text, and the change between them. */
package org.rfldigest.watch;
