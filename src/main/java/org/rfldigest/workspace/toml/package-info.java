/** What a TOML file says, and where: by a short way where it is plain, else by the parser. */
package org.rfldigest.workspace.toml;
