/** Looks over the program's surroundings and says what to do where something is amiss. */
package org.rfldigest.cli.doctor;
