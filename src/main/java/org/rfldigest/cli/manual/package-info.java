/**
 * Manual pages and completions, made of descriptions of the commands, the keys and the settings.
 */
package org.rfldigest.cli.manual;
