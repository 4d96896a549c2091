/** From bytes to entries: decoding, repair, ROME, dates, OPML. */
package org.rfldigest.feed;
