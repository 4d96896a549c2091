package org.rfldigest.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.rfldigest.tui.Effect;
import org.rfldigest.tui.Message;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.screens.Target;

/** What a search on the screens finds: in the digest, in entries and in watched pages. */
class DeskSearchTest extends WithDesk {

  private Facts.Search search(String words) {
    var answer = ask(new Effect.Ask(1, new Query.Search(words)));
    return (Facts.Search) ((Message.Answered) answer).facts();
  }

  @Test
  void searchesTheDigestAndTheEntriesWithTheirTexts() {
    other.write(
        "snapshots/6.19.md", SNAPSHOT + "\n## Drivers\n\n- **Binder** (merged): By hand.\n");
    assertThat(search("hand").hits()).hasSize(1);
    other.rfl("refresh");

    assertThat(search("applied").hits())
        .anySatisfy(hit -> {
          assertThat(hit.title()).startsWith("Re: [PATCH v3");
          assertThat(hit.target()).isInstanceOf(Target.InboxEntry.class);
        });
    var both = search("component:binder");
    assertThat(both.hits().getFirst().where()).isEqualTo("Linux 6.19");
    assertThat(both.total()).isEqualTo(both.hits().size()).isGreaterThan(1);
    assertThat(search("component:binder feed:list").hits())
        .isNotEmpty()
        .allMatch(hit -> hit.target() instanceof Target.InboxEntry);
    assertThat(search("component:binder before:2000").hits()).isEmpty();
  }

  @Test
  void searchesWatchedPagesAsTheyWereFetchedLastAndOpensThem() {
    var minimum = "The minimum for the kernel is Rust ";
    var policy = server.serve("/policy", html(minimum + "1.78.")).contentType("text/html");
    other.write(
        "feeds/feeds.toml",
        """
        [[feed]]
        key = "policy"
        title = "Rust version policy"
        address = "%s"
        kind = "page"
        every = "0s"
        private = true
        """
            .formatted(server.address("/policy")));
    other.rfl("refresh");
    assertThat(search("minimum KERNEL").hits())
        .singleElement()
        .satisfies(hit -> {
          assertThat(hit.where()).isEqualTo("Rust version policy");
          assertThat(hit.title()).isEqualTo(minimum + "1.78.");
          assertThat(hit.target()).isEqualTo(new Target.Another(new Query.Watched("policy")));
        });
    assertThat(search("version").problem()).as("of its title alone").isEmpty();
    assertThat(search("version").hits())
        .extracting(Facts.Hit::title)
        .containsExactly("Rust version policy");
    assertThat(search("feed:policy").hits()).hasSize(1);
    assertThat(search("minimum release:6.19").hits()).isEmpty();
    assertThat(search("minimum before:2000").hits()).isEmpty();
    assertThat(search("unheard-of").hits()).isEmpty();

    policy.body(html(minimum + "1.85 from Linux 7.1 on."));
    other.rfl("refresh", "--all");
    assertThat(search("1.85").hits())
        .anyMatch(hit -> hit.title().equals(minimum + "1.85 from Linux 7.1 on."));
    var asked = ask(new Effect.Ask(2, new Query.Watched("policy")));
    var page = (Facts.Article) ((Message.Answered) asked).facts();
    assertThat(page.text().lines()).contains(minimum + "1.85 from Linux 7.1 on.");
  }

  private static String html(String minimum) {
    return "<html><body><main><h1>Policy</h1><p>Debian Stable is followed.</p><p>"
        + minimum
        + "</p></main></body></html>";
  }

  @Test
  void searchesTheDigestAlsoWithoutAStore() throws IOException {
    other.write(
        "snapshots/6.19.md", SNAPSHOT + "\n## Drivers\n\n- **Binder** (merged): By hand.\n");
    Files.createDirectories(folder.resolve(".rfl/store.db"));
    var found = search("hand");
    assertThat(found.hits()).hasSize(1);
    assertThat(found.problem()).startsWith("Only the digest is searched: ");
  }
}
