/** The door: the table of commands and what is made of it, and the way to the first screen. */
package org.rfldigest.cli;
