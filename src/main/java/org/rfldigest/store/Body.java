package org.rfldigest.store;

import java.util.Optional;

/** A fetched body made ready to be kept, which costs more than keeping it. */
public final class Body {

  /** What was packed badly is packed again: how many times smaller it has to be. */
  private static final int WORTH_KEEPING = 2;

  private final String hash;
  private final int size;
  private final byte[] small;

  private Body(String hash, int size, byte[] small) {
    this.hash = hash;
    this.size = size;
    this.small = small;
  }

  public static Body of(byte[] bytes) {
    return of(bytes, hash(bytes));
  }

  /**
   * @param hash as {@link #hash(byte[])} gave it
   */
  private static Body of(byte[] bytes, String hash) {
    return of(bytes, hash, Optional.empty());
  }

  /**
   * @param deflated the bytes in raw deflate, where somebody has packed them already
   */
  public static Body of(byte[] bytes, String hash, Optional<byte[]> deflated) {
    var small =
        deflated
            .filter(packed -> packed.length <= bytes.length / WORTH_KEEPING)
            .map(packed -> Deflated.of(packed, bytes.length))
            .orElseGet(() -> Deflated.of(bytes));
    return new Body(hash, bytes.length, small);
  }

  /** The SHA-256 in hexadecimal digits. */
  public static String hash(byte[] bytes) {
    return Fingerprint.hex(bytes);
  }

  /** Its bytes as they are kept. */
  public int length() {
    return small.length;
  }

  String hash() {
    return hash;
  }

  int size() {
    return size;
  }

  byte[] small() {
    return small;
  }
}
