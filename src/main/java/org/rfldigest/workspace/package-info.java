/** The folder of the digest: where it is, what its configuration files say. */
package org.rfldigest.workspace;
