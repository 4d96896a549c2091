/** What a person set, where, and what holds where nothing is set. */
package org.rfldigest.workspace.configuration;
