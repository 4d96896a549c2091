package org.rfldigest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.digest.Digest;
import org.rfldigest.model.Component;

/** The published site in a browser, as its readers see and use it. */
class SiteIT {

  private static final int DESK = 1280;
  private static final int TABLET = 800;
  private static final int PHONE = 360;
  private static final String AXE =
      "axe.run().then(result => (result.passes.length > 9 ? '' : 'too little was looked at')"
          + " + result.violations.map(fault => fault.id + ': '"
          + " + fault.nodes.map(node => node.html).join(' ')).join('\\n'))";

  @TempDir static Path folder;
  private static Chromium browser;
  private static SiteServer server;
  private static String axe;

  @BeforeAll
  static void aSiteAndABrowser() throws Exception {
    assumeTrue(Chromium.isThere(), "skipped: chromium is missing, .ci/run installs it");
    var site = folder.resolve("site");
    var components =
        List.of(
            new Component("binder", "Binder", List.of()),
            new Component("kbuild", "Kbuild", List.of()),
            new Component("nova", "Nova", List.of()));
    var digest = new Digest(someOfTheDigest());
    Publication.write(site, digest, components, EnumSet.allOf(Format.class), Optional.empty());
    server = new SiteServer(site);
    browser = new Chromium(Files.createDirectory(folder.resolve("profile")));
    try (var script = SiteIT.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Enough for a page of each kind, and little enough to be looked through quickly. */
  private static Path someOfTheDigest() throws IOException {
    var some = Files.createDirectory(folder.resolve("snapshots"));
    for (var file : List.of("7.3.md", "7.2.md", "6.9.md", "outside.md", "sources.md")) {
      Files.copy(Path.of("snapshots", file), some.resolve(file));
    }
    var disagreements = Files.readString(Path.of("snapshots/disagreements.md")).split("(?m)^## ");
    Files.writeString(
        some.resolve("disagreements.md"),
        Arrays.stream(disagreements)
            .filter(text ->
                text.startsWith("---") || text.startsWith("Arch") || text.startsWith("Libraries"))
            .collect(Collectors.joining("## ")));
    return some;
  }

  @AfterAll
  static void closeBoth() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  @AfterEach
  void nothingWasComplainedOfAndNoOtherServerAsked() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .allMatch(address ->
            address.startsWith(server.address("")) || address.startsWith("file://" + folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "releases/6.9.html",
        "components.html",
        "components/kbuild.html",
        "themes.html",
        "themes/outside.html",
        "disagreements.html",
        "sources.html",
        "search.html?q=kbuild",
        "formats.html"
      })
  void isFitForEveryReaderOnADeskAndOnAPhoneInLightAndInDark(String page) {
    browser.look(DESK, 900, false);
    browser.open(server.address(page));
    assertThat(browser.run("document.title")).contains("RfL Digest");
    browser.run(axe + ";''");
    assertThat(browser.run(AXE)).isEmpty();
    var light = browser.run("getComputedStyle(document.body).backgroundColor");

    browser.look(PHONE, 740, true);

    assertThat(browser.run(AXE)).isEmpty();
    assertThat(browser.run("getComputedStyle(document.body).backgroundColor")).isNotEqualTo(light);
    assertThat(browser.run("document.documentElement.scrollWidth")).isEqualTo("" + PHONE);
  }

  @Test
  void aTableThatIsWiderThanThePageScrollsAloneOnATablet() {
    browser.look(TABLET, 900, false);
    browser.open(server.address("components.html"));
    browser.run(
        "document.querySelectorAll('.matrix td').forEach(td => td.style.minWidth = '60rem')");

    assertThat(browser.run("document.documentElement.scrollWidth")).isEqualTo("" + TABLET);
  }

  @Test
  void searchesAsOneTypesAndLeadsToTheStatement() {
    browser.look(DESK, 900, false);
    browser.open(server.address("search.html"));
    assertThat(browser.run("document.activeElement.id")).isEqualTo("q");

    browser.type("Zerocopy LWN");

    assertThat(browser.run("document.getElementById('said').textContent")).contains("statement");
    assertThat(browser.run("document.querySelector('#found mark').textContent.toLowerCase()"))
        .isIn("zerocopy", "lwn");
    browser.follow("#found a");
    assertThat(browser.run("document.querySelector(':target').textContent"))
        .contains("The crate zerocopy was brought into the kernel source.");
  }

  @Test
  void saysThatNothingWasFound() {
    browser.open(server.address("search.html"));

    browser.type("<b>no such words</b>");

    assertThat(browser.run("document.getElementById('said').textContent"))
        .isEqualTo("Nothing has all of these words.");
  }

  @Test
  void worksFromADiskAsFromAServer() {
    browser.open("file:" + folder.resolve("site/search.html") + "?q=s390");

    assertThat(Integer.parseInt(browser.run("document.querySelectorAll('#found li').length")))
        .isPositive();
    assertThat(browser.run("getComputedStyle(document.body).marginTop")).isEqualTo("0px");
  }

  @Test
  void linksLeadFromTheFrontPageToAComponentAndBack() {
    browser.look(DESK, 900, false);
    browser.open(server.address("index.html"));

    browser.follow("a[href=\"components.html\"]");
    browser.follow("td a[href^=\"components/kbuild.html\"]");
    assertThat(browser.run("document.querySelector('h1').textContent")).isEqualTo("Kbuild");
    assertThat(browser.text(":target")).contains("Kbuild");
    browser.follow(".masthead .name a");
    assertThat(browser.run("document.title")).startsWith("RfL Digest: ");
  }

  @Test
  void isReadWithoutScripts() {
    browser.withoutScripts(true);
    try {
      browser.open(server.address("search.html"));
      assertThat(browser.text("noscript")).contains("The search needs JavaScript");
      browser.open(server.address("releases/6.9.html"));
      assertThat(browser.text("h1")).isEqualTo("Linux 6.9");
    } finally {
      browser.withoutScripts(false);
    }
  }
}
