package org.rfldigest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.LazyLaxLineParser;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Reads the head of an answer and stops where it is longer than the bound, in bytes. A line that is
 * no header is passed over, and what says the same twice counts once, as RFC 9112, 6.3 lets it.
 */
final class BoundedHeadParser implements HttpMessageParser<ClassicHttpResponse> {

  private final HttpMessageParser<ClassicHttpResponse> parser;
  private final int bound;

  private BoundedHeadParser(HttpMessageParser<ClassicHttpResponse> parser, int bound) {
    this.parser = parser;
    this.bound = bound;
  }

  @Override
  public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
      throws IOException, HttpException {
    // What the buffer reads ahead of the body is no part of the head.
    var response = parser.parse(buffer, new BoundedInput(in, (long) bound + buffer.capacity()));
    if (response != null) {
      once(HttpHeaders.CONTENT_LENGTH, response);
      once(HttpHeaders.TRANSFER_ENCODING, response);
    }
    return response;
  }

  private static void once(String name, ClassicHttpResponse response) {
    var words = new LinkedHashSet<String>(1);
    var written = 0;
    for (var header : response.getHeaders(name)) {
      for (var word : header.getValue().split(",", -1)) {
        words.add(word.strip().toLowerCase(Locale.ROOT));
        written++;
      }
    }
    words.remove("identity");
    if (words.size() < written) {
      response.removeHeaders(name);
      words.forEach(word -> response.addHeader(name, word));
    }
  }

  /** What is no header, as a status line among them or a warning of a script, says nothing. */
  private static final class Lines extends LazyLaxLineParser {
    @Override
    public Header parseHeader(CharArrayBuffer line) {
      try {
        return super.parseHeader(line);
      } catch (ParseException none) {
        return new BasicHeader("X-No-Header", "");
      }
    }
  }

  record Factory(Http1Config config, int bound)
      implements HttpMessageParserFactory<ClassicHttpResponse> {
    @Override
    public HttpMessageParser<ClassicHttpResponse> create() {
      return new BoundedHeadParser(
          new DefaultHttpResponseParserFactory(config, new Lines(), null).create(), bound);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public HttpMessageParser<ClassicHttpResponse> create(Http1Config unused) {
      return create();
    }
  }
}
