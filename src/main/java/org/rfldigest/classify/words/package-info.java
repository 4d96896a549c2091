/** The words of a text, and many phrases found in them in one pass. */
package org.rfldigest.classify.words;
