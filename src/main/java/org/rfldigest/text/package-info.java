/**
 * Styled text without a terminal: lines, spans, widths, wrapping, and the gate for foreign text.
 */
package org.rfldigest.text;
