/** Commands about feeds: which are followed, how they are, what is in them. */
package org.rfldigest.cli.feeds;
