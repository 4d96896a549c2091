package org.rfldigest.fetch;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/** Reads the head of an answer and stops where it is longer than the bound, in bytes. */
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
    return parser.parse(buffer, new BoundedInput(in, (long) bound + buffer.capacity()));
  }

  record Factory(Http1Config config, int bound)
      implements HttpMessageParserFactory<ClassicHttpResponse> {
    @Override
    public HttpMessageParser<ClassicHttpResponse> create() {
      return new BoundedHeadParser(new DefaultHttpResponseParserFactory(config).create(), bound);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public HttpMessageParser<ClassicHttpResponse> create(Http1Config unused) {
      return create();
    }
  }
}
