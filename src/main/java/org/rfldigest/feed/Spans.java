package org.rfldigest.feed;

import java.util.Arrays;

/** A growing list of ranges in a body, as two numbers each. */
final class Spans {

  private int[] bounds = new int[64];
  private int size;
  private long length;

  void add(int start, int end) {
    if (2 * size == bounds.length) {
      bounds = Arrays.copyOf(bounds, bounds.length + (bounds.length >> 1) / 2 * 2);
    }
    bounds[2 * size] = start;
    bounds[2 * size + 1] = end;
    size++;
    length += end - start;
  }

  /** Of all ranges together. */
  long length() {
    return length;
  }

  int size() {
    return size;
  }

  int start(int index) {
    return bounds[2 * index];
  }

  int end(int index) {
    return bounds[2 * index + 1];
  }

  /** The first range that ends after the offset; {@code size()} where there is none. */
  int firstAfter(int offset) {
    var low = 0;
    var high = size;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (end(middle) > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
