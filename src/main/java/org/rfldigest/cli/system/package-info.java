/** The operating system around a command: other programs, services, locks and log files. */
package org.rfldigest.cli.system;
