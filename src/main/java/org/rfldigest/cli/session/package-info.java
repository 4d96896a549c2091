/**
 * One run of the program: what it is given, its workspace and store, what commands share, how it
 * ends.
 */
package org.rfldigest.cli.session;
