/**
 * HTML and broken XML, made readable: plain text, lines, feed addresses, repair. The one home of
 * jsoup.
 */
package org.rfldigest.html;
