package org.rfldigest.feed;

/**
 * Finds the items of a JSON Feed without building them, so that each can be read by itself; the
 * items of a body that is cut short too.
 */
final class JsonScan {

  private final byte[] bytes;
  private final Spans items = new Spans();
  private int depth;
  private int listStart = -1;
  private int listEnd = -1;
  private int itemStart = -1;
  private int end = -1;
  private int keyStart;
  private int keyEnd;

  private JsonScan(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @param start where the document's first brace is
   */
  static JsonScan of(byte[] bytes, int start) {
    var scan = new JsonScan(bytes);
    scan.run(start);
    return scan;
  }

  Spans items() {
    return items;
  }

  /** Just after the bracket that opens the list of items; -1 where there is none. */
  int listStart() {
    return listStart;
  }

  /** The bracket that closes it; -1 where the body breaks off before. */
  int listEnd() {
    return listEnd;
  }

  /** After the brace that closes the document; -1 where the body breaks off before. */
  int end() {
    return end;
  }

  private void run(int start) {
    for (var i = start; i < bytes.length; i++) {
      switch (bytes[i]) {
        case '"' -> i = text(i);
        case '{', '[' -> opens(i);
        case '}', ']' -> {
          if (closes(i)) {
            end = i + 1;
            return;
          }
        }
        default -> {}
      }
    }
  }

  private int text(int quote) {
    var i = quote + 1;
    while (i < bytes.length && bytes[i] != '"') {
      i += bytes[i] == '\\' ? 2 : 1;
    }
    if (depth == 1) {
      keyStart = quote + 1;
      keyEnd = i;
    }
    return i;
  }

  private void opens(int at) {
    if (depth > 2 * Bounds.DEPTH) {
      return;
    }
    if (depth == 1 && listStart < 0 && bytes[at] == '[' && isItems()) {
      listStart = at + 1;
    }
    if (depth == 2 && listStart >= 0 && listEnd < 0) {
      itemStart = at;
    }
    depth++;
  }

  private boolean isItems() {
    var key = "items";
    for (var i = 0; i < key.length(); i++) {
      if (keyEnd - keyStart != key.length() || bytes[keyStart + i] != key.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean closes(int at) {
    if (depth == 0) {
      return true;
    }
    depth--;
    if (depth == 2 && listStart >= 0 && listEnd < 0) {
      items.add(itemStart, at + 1);
    } else if (depth == 1 && listStart >= 0 && listEnd < 0) {
      listEnd = at;
    }
    return depth == 0;
  }
}
