package org.rfldigest.store;

/** A fetched body made ready to be kept, which costs more than keeping it. */
public final class Body {

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
  public static Body of(byte[] bytes, String hash) {
    return new Body(hash, bytes.length, Deflated.of(bytes));
  }

  /** The SHA-256 in hexadecimal digits. */
  public static String hash(byte[] bytes) {
    return Fingerprint.hex(bytes);
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
