/** Commands about entries: what waits, why it does, and what is decided about it. */
package org.rfldigest.cli.inbox;
