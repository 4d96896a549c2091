/** Snapshot files to model and back, and questions to the digest. */
package org.rfldigest.digest;
