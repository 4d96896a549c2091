package org.rfldigest.loopback;

/** Answers that give no document: redirects, refusals, walls. */
public final class Refusals {

  private Refusals() {}

  public static Route notFound() {
    return (request, wire) -> wire.reply("404 Not Found", "no such page");
  }

  /** Any status with an empty body, and header lines of the test's own. */
  public static Route status(String status, String... headers) {
    return (request, wire) -> wire.reply(status, "", headers);
  }

  /** A redirect such as {@code redirect(301, "/new")}. */
  public static Route redirect(int status, String location) {
    return status(status + " Elsewhere", "Location: " + location);
  }

  public static Route gone() {
    return status("410 Gone");
  }

  /** 429 or 503 with the wait that is asked for. */
  public static Route retryAfter(int status, String value) {
    return status(status + " Later", "Retry-After: " + value);
  }

  /** The page that Anubis puts before a site, sent as 200. */
  public static Route anubis() {
    return html("200 OK", "<html><head><title>Making sure you're not a bot!</title></head></html>");
  }

  /** A challenge as Cloudflare marks it. */
  public static Route cloudflare() {
    return (request, wire) ->
        wire.reply(
            "403 Forbidden",
            "<html><title>Just a moment...</title></html>",
            "Content-Type: text/html",
            "cf-mitigated: challenge");
  }

  /** A page of HTML with a status. */
  public static Route html(String status, String page) {
    return (request, wire) -> wire.reply(status, page, "Content-Type: text/html; charset=utf-8");
  }

  /** A document that comes with a cookie. */
  public static Route cookie(String body) {
    return (request, wire) -> wire.reply("200 OK", body, "Set-Cookie: id=1234; Path=/");
  }
}
