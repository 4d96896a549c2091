/** Commands that carry a workspace elsewhere: export, import, backup, restore. */
package org.rfldigest.cli.archive;
