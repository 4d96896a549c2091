/** Entries that tell the same news, by what they link to or by their headlines. */
package org.rfldigest.classify.story;
