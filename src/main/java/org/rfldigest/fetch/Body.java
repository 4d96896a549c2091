package org.rfldigest.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.TruncatedChunkException;

/**
 * A body, decoded of at most one content coding and never longer than its bound.
 *
 * @param complete false where the transfer ended before the body did
 * @param tooLarge whether there was more than the bound
 * @param deflated the same bytes in raw deflate, where they came so
 */
record Body(
    byte[] bytes,
    boolean complete,
    boolean tooLarge,
    Optional<byte[]> deflated,
    List<String> notes) {

  /** Where a thread gathers one body after the other: to make it anew was half of its garbage. */
  record Scratch(ByteArrayOutputStream out, byte[] buffer) {

    private static final int USUAL = 64 * 1024;
    private static final int BUFFER = 16 * 1024;
    private static final int MOST_KEPT = 256 * 1024;
    private static final ThreadLocal<Scratch> SCRATCHES = new ThreadLocal<>();

    static Scratch ofThisThread() {
      var scratch = SCRATCHES.get();
      if (scratch == null) {
        scratch = new Scratch(new ByteArrayOutputStream(USUAL), new byte[BUFFER]);
        SCRATCHES.set(scratch);
      }
      return scratch;
    }

    /** What a long body has made large is not kept. */
    void clear() {
      if (out.size() > MOST_KEPT) {
        SCRATCHES.remove();
      }
      out.reset();
    }
  }

  /** Which of them it is, its bytes tell. */
  private static final Set<String> DECODED = Set.of("gzip", "x-gzip", "deflate");

  /** What servers write there though the body is as it is. */
  private static final Set<String> UNCODED =
      Set.of("identity", "none", "utf-8", "utf8", "binary", "8bit", "7bit");

  static final Body EMPTY = new Body(new byte[0], true, false, Optional.empty(), List.of());

  static Body read(InputStream raw, List<String> codings, int bound) throws IOException {
    var scratch = Scratch.ofThisThread();
    try {
      return read(raw, codings, bound, scratch);
    } finally {
      scratch.clear();
    }
  }

  private static Body read(InputStream raw, List<String> codings, int bound, Scratch scratch)
      throws IOException {
    var notes = new ArrayList<String>();
    var out = scratch.out();
    var bounded = new BoundedInput(raw, bound);
    try {
      var decoded = decoded(bounded, coding(codings), notes);
      var buffer = scratch.buffer();
      for (var count = decoded.read(buffer); count >= 0; count = decoded.read(buffer)) {
        if (out.size() + count > bound) {
          return large(out, notes);
        }
        out.write(buffer, 0, count);
      }
      readEnd(bounded);
      var deflated = decoded instanceof Gzip gzip ? gzip.deflated() : Optional.<byte[]>empty();
      return new Body(out.toByteArray(), true, false, deflated, notes);
    } catch (BoundedInput.Exceeded tooLong) {
      return large(out, notes);
    } catch (EOFException | ConnectionClosedException | TruncatedChunkException cut) {
      notes.add("the transfer was cut short; what came of it was kept");
    } catch (ZipException damaged) {
      notes.add("the compressed body was damaged; what came before that was kept");
    }
    return new Body(out.toByteArray(), false, false, Optional.empty(), notes);
  }

  /** Only who reads to the end gets to know of it, and keeps the connection. */
  private static void readEnd(InputStream raw) {
    try {
      raw.read();
    } catch (IOException cutBehind) {
      // the body is whole
    }
  }

  private static Body large(ByteArrayOutputStream out, List<String> notes) {
    return new Body(out.toByteArray(), false, true, Optional.empty(), notes);
  }

  boolean isBlank() {
    for (var octet : bytes) {
      if (octet > ' ' || octet < 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> coding(List<String> headers) throws Refused {
    var codings = new ArrayList<String>(1);
    for (var header : headers) {
      for (var word : header.split(",")) {
        var name = word.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !UNCODED.contains(name)) {
          codings.add(name);
        }
      }
    }
    if (codings.size() > 1) {
      throw new Refused("its body has more than one content coding");
    }
    return codings.isEmpty() ? Optional.empty() : Optional.of(codings.getFirst());
  }

  private static InputStream decoded(InputStream in, Optional<String> coding, List<String> notes)
      throws IOException {
    if (coding.isEmpty()) {
      return in;
    }
    var start = in.readNBytes(2);
    var whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
    if (!DECODED.contains(coding.get())) {
      throw new Refused(
          "its body has the content coding \"%s\", which nobody asked for"
              .formatted(Plain.text(coding.get())));
    }
    if (isGzip(start)) {
      return Gzip.of(whole);
    }
    return isZlib(start) || coding.get().equals("deflate") && !looksLikeText(start)
        ? new InflaterInputStream(whole, new Inflater(!isZlib(start)))
        : plain(whole, notes);
  }

  private static InputStream plain(InputStream whole, List<String> notes) {
    notes.add("the body was labelled as compressed but is not");
    return whole;
  }

  private static boolean isGzip(byte[] start) {
    return start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
  }

  private static boolean isZlib(byte[] start) {
    return start.length == 2
        && (start[0] & 0x0f) == 8
        && ((start[0] & 0xff) << 8 | start[1] & 0xff) % 31 == 0;
  }

  private static boolean looksLikeText(byte[] start) {
    return start.length == 2
        && start[0] == '<'
        && (start[1] == '?' || start[1] == '!' || Character.isLetter(start[1]));
  }
}
