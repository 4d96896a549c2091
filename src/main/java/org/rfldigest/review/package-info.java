/** From the inbox to a decision to the snapshot, and back. */
package org.rfldigest.review;
