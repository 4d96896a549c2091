package org.rfldigest.tui.terminal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the system's data base of terminals says: of it, how many colours there are. */
final class Terminfo {

  private static final int SMALL_NUMBERS = 0x11A;
  private static final int LARGE_NUMBERS = 0x21E;
  private static final int HEAD = 12;
  private static final int COLOURS = 13;

  private Terminfo() {}

  /** The colours of a type of terminal; 0 where nothing is known of it. */
  static int colours(String type, Map<String, String> environment) {
    if (type.isEmpty() || type.startsWith(".") || type.indexOf('/') >= 0) {
      return 0;
    }
    for (var folder : folders(environment)) {
      var letter = folder.resolve(type.substring(0, 1)).resolve(type);
      var number = folder.resolve(Integer.toHexString(type.charAt(0))).resolve(type);
      for (var file : List.of(letter, number)) {
        if (Files.isRegularFile(file)) {
          return read(file);
        }
      }
    }
    return 0;
  }

  private static List<Path> folders(Map<String, String> environment) {
    var folders = new ArrayList<Path>();
    var named = environment.getOrDefault("TERMINFO", "");
    if (named.startsWith("/")) {
      folders.add(Path.of(named));
    }
    var home = environment.getOrDefault("HOME", "");
    if (home.startsWith("/")) {
      folders.add(Path.of(home, ".terminfo"));
    }
    for (var usual : List.of("/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo")) {
      folders.add(Path.of(usual));
    }
    return folders;
  }

  private static int read(Path file) {
    try {
      return colours(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return 0;
    }
  }

  /** After term(5): a head of six shorts, names, flags, and on an even place the numbers. */
  static int colours(byte[] compiled) {
    var data = ByteBuffer.wrap(compiled).order(ByteOrder.LITTLE_ENDIAN);
    if (compiled.length < HEAD) {
      return 0;
    }
    var kind = data.getShort(0);
    var names = data.getShort(2);
    var flags = data.getShort(4);
    var width = kind == LARGE_NUMBERS ? Integer.BYTES : Short.BYTES;
    var numbers = HEAD + names + flags;
    var at = numbers + (numbers & 1) + COLOURS * width;
    if (kind != SMALL_NUMBERS && kind != LARGE_NUMBERS
        || names < 0
        || flags < 0
        || data.getShort(6) <= COLOURS
        || at + width > compiled.length) {
      return 0;
    }
    return Math.max(0, width == Short.BYTES ? data.getShort(at) : data.getInt(at));
  }
}
