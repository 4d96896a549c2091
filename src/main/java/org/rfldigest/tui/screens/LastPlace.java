package org.rfldigest.tui.screens;

/**
 * Where the reader was when the program ended.
 *
 * @param words such as "Linux 6.18", for the reader
 * @param code what leads there again, for the screens alone
 */
public record LastPlace(String words, String code) {}
