package org.rfldigest.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rfldigest.cli.WithServer;
import org.rfldigest.store.Opening.Opened;
import org.rfldigest.store.Store;
import org.rfldigest.tui.screens.Facts;

/** A series that came by a list, as its thread. */
class ThreadsTest extends WithServer {

  @BeforeEach
  void aList() {
    run.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"list\"\ntitle = \"A list\"\naddress = \"%s\"\nkind = \"list\"\nevery = \"0s\"\nprivate = true\n"
            .formatted(server.address("/list.atom")));
  }

  @Test
  void putsVersionsAndAnswersInTheirPlaces() {
    var thread =
        thread(
            mail("a-0", "", "[PATCH 0/1] rust: binder: check nodes", "01", "Please."),
            mail("a-1", "a-0", "[PATCH 1/1] rust: binder: check nodes", "02", "diff"),
            mail(
                "r-1",
                "a-1",
                "Re: [PATCH 1/1] rust: binder: check nodes",
                "03",
                "Reviewed-by: R. Reviewer &lt;r@example.org>"),
            mail("b-0", "", "[PATCH v2 0/1] rust: binder: check nodes", "04", "Again."));
    assertThat(thread.mails())
        .extracting(Facts.Mail::depth, Facts.Mail::version)
        .contains(
            org.assertj.core.groups.Tuple.tuple(0, 1),
            org.assertj.core.groups.Tuple.tuple(1, 1),
            org.assertj.core.groups.Tuple.tuple(2, 1),
            org.assertj.core.groups.Tuple.tuple(0, 2));
    assertThat(thread.about()).startsWith("v2 ").contains("1 Reviewed-by").contains("4 mails");
  }

  @Test
  void comparesTheVersionsOfASeries() {
    var thread =
        thread(
            mail("a-0", "", "[PATCH 0/2] rust: binder: check nodes", "01", "Please take it."),
            mail("a-1", "a-0", "[PATCH 1/2] rust: binder: add a list", "02", "diff"),
            mail("a-2", "a-0", "[PATCH 2/2] rust: binder: drop a tree", "02", "diff"),
            mail("b-0", "", "[PATCH v2 0/2] rust: binder: check nodes", "04", "Please do take it."),
            mail("b-1", "b-0", "[PATCH v2 1/2] rust: binder: add a list", "05", "diff"),
            mail("b-2", "b-0", "[PATCH v2 2/2] rust: binder: lock early", "05", "diff"));
    assertThat(thread.changes().get(2))
        .anyMatch(line -> line.contains("rust: binder: lock early"))
        .noneMatch(line -> line.contains("add a list"));
    try (Store store = ((Opened) Store.open(folder.resolve(".rfl/store.db"))).store()) {
      var first = store.entriesAfter(0, 1).getFirst().number();
      var covers =
          (Facts.Change)
              new Threads(store, Optional.empty(), run.now()).covers(first).orElseThrow();
      assertThat(covers.versions()).hasSize(2);
      assertThat(covers.versions().getLast().pieces())
          .anyMatch(
              piece -> piece.kind() == Facts.Piece.Kind.ADDED && piece.text().strip().equals("do"));
    }
  }

  @Test
  void anAnswerThatBeginsWithAnotherWordThanReIsNoCoverLetter() {
    thread(
        mail("a-0", "", "[PATCH 0/1] rust: binder: check nodes", "01", "Please."),
        mail("r-1", "b-0", "AW: [PATCH v2 0/1] rust: binder: check nodes", "02", "No."));
    try (Store store = ((Opened) Store.open(folder.resolve(".rfl/store.db"))).store()) {
      var first = store.entriesAfter(0, 1).getFirst().number();
      assertThat(new Threads(store, Optional.empty(), run.now()).covers(first)).isEmpty();
    }
  }

  @Test
  void aThreadOfAThousandMailsHasThemAll() {
    var mails = new String[1_000];
    mails[0] = mail("a-0", "", "[PATCH 0/1] rust: binder: check nodes", "01", "Please.");
    for (var at = 1; at < mails.length; at++) {
      var title = "Re: [PATCH 0/1] rust: binder: check nodes";
      mails[at] = mail("a-" + at, "a-" + (at - 1), title, "02", "Answer " + at);
    }
    assertThat(thread(mails).mails()).hasSize(1_000);
  }

  @Test
  void mailsThatAnswerEachOtherInARingAreAllShown() {
    var thread =
        thread(
            mail("x", "y", "[PATCH 1/2] rust: binder: one", "01", "a"),
            mail("y", "x", "[PATCH 2/2] rust: binder: two", "02", "b"));
    assertThat(thread.mails()).hasSizeBetween(1, 2);
  }

  @Test
  void theSourcesOfAStoryAreNotCalledMails() {
    run.write(
        "feeds/feeds.toml",
        run.read("feeds/feeds.toml").replace("\"list\"\nevery", "\"feed\"\nevery"));
    var text = "<content>A timer driver in Rust is in the kernel.</content>";
    var one =
        "<entry><title>Rust timer driver merged for Linux 6.19</title><id>1</id>%s".formatted(text)
            + "<updated>2026-01-14T01:00:00Z</updated><link href=\"https://a.example/1\"/></entry>";

    assertThat(thread(one).about()).isEqualTo("1 source");
  }

  private Facts.Thread thread(String... mails) {
    server.serve(
        "/list.atom",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:thr=\"http://purl.org/syndication/thread/1.0\"><title>A list</title>"
            + String.join("", mails)
            + "</feed>");
    run.rfl("refresh");
    try (Store store = ((Opened) Store.open(folder.resolve(".rfl/store.db"))).store()) {
      var first = store.entriesAfter(0, 1).getFirst().number();
      return (Facts.Thread) new Threads(store, Optional.empty(), run.now()).of(first).orElseThrow();
    }
  }

  private static String mail(String id, String to, String title, String hour, String text) {
    var answers =
        to.isEmpty()
            ? ""
            : "<thr:in-reply-to ref=\"urn:uuid:%1$s\" href=\"https://lore.kernel.org/list/%1$s@x/\"/>"
                .formatted(to);
    return """
    <entry><author><name>A. Author</name></author><title>%s</title><id>urn:uuid:%s</id>%s
    <updated>2026-01-14T%s:00:00Z</updated><link href="https://lore.kernel.org/list/%s@x/"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><pre>%s</pre></div></content></entry>
    """
        .formatted(title, id, answers, hour, id, text.replace(">", "&gt;"));
  }
}
