/** The command line: commands, wiring, and the way to the first screen. */
package org.rfldigest.cli;
