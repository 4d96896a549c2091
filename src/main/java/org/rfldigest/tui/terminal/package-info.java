/**
 * The terminal itself: raw mode, keys, and a display that writes only what changed. The only place
 * that knows Lanterna, and what of it needs repair.
 */
package org.rfldigest.tui.terminal;
