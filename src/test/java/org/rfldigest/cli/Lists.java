package org.rfldigest.cli;

import java.time.Instant;

/** Feeds of mails and of news, written as a server would send them. */
public final class Lists {

  private Lists() {}

  public static String atom(String... entries) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\""
        + " xmlns:thr=\"http://purl.org/syndication/thread/1.0\"><title>A list</title>"
        + String.join("", entries)
        + "</feed>";
  }

  /**
   * A mail of a list.
   *
   * @param to the id of the mail it answers, or empty
   */
  public static String mail(
      String id, String to, String author, Instant at, String title, String text) {
    var answers =
        to.isEmpty()
            ? ""
            : "<thr:in-reply-to ref=\"urn:uuid:%1$s\" href=\"https://lore.kernel.org/list/%1$s@x/\"/>"
                .formatted(to);
    return """
    <entry><author><name>%s</name></author><title>%s</title><id>urn:uuid:%s</id>%s
    <updated>%s</updated><link href="https://lore.kernel.org/list/%s@x/"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><pre>%s</pre></div></content>
    </entry>
    """
        .formatted(author, title, id, answers, at, id, text.replace("<", "&lt;"));
  }

  public static String news(String id, Instant at, String title, String link) {
    return """
    <entry><title>%s</title><id>%s</id><updated>%s</updated><link href="%s"/>
    <content type="text">About the driver.</content></entry>
    """
        .formatted(title, id, at, link);
  }

  public static String subscription(String key, String title, String kind, String address) {
    return """
    [[feed]]
    key = "%s"
    title = "%s"
    address = "%s"
    kind = "%s"
    every = "0s"
    private = true
    trust = 3
    """
        .formatted(key, title, address, kind);
  }
}
