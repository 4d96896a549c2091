/** Commands about the digest: reading, checking and publishing it. */
package org.rfldigest.cli.digest;
