/** The memory carried elsewhere: entries and decisions as JSON lines, the workspace as a backup. */
package org.rfldigest.archive;
