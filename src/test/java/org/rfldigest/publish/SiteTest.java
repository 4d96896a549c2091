package org.rfldigest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.rfldigest.digest.Digest;
import org.rfldigest.model.Component;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Row K03: the published site, read by others' parsers. */
class SiteTest {

  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";
  private static final String GUESS = "This document appears to be written in ";
  private static final long DEEP = 64 << 20;
  private static final List<Component> COMPONENTS =
      List.of(
          new Component("binder", "Binder", List.of()),
          new Component("kbuild", "Kbuild", List.of()),
          new Component("nova", "Nova", List.of()));
  private static final Map<String, String> DIGEST =
      files(Edition.of(new Digest(Path.of("snapshots")), COMPONENTS));
  private static final Map<String, String> HOSTILE = files(Hostile.edition());
  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "article",
          "b",
          "body",
          "dd",
          "div",
          "dl",
          "dt",
          "footer",
          "h1",
          "h2",
          "h3",
          "head",
          "header",
          "html",
          "input",
          "label",
          "li",
          "link",
          "main",
          "meta",
          "nav",
          "noscript",
          "ol",
          "p",
          "script",
          "section",
          "span",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "time",
          "title",
          "tr",
          "ul");

  @Test
  void everyPageIsValidHtml() throws Exception {
    assertThat(faults(DIGEST)).isEmpty();
  }

  @Test
  void everyPageIsValidHtmlWhateverTheWordsAre() throws Exception {
    var kinds = new TreeMap<>(HOSTILE);
    kinds.keySet().removeIf(file -> file.matches("(themes|components)/(?!foo).*"));
    assertThat(faults(kinds)).isEmpty();
  }

  @Test
  void nothingForeignBecomesAnElementOrAnAttributeThatActs() {
    pages(HOSTILE)
        .forEach((file, page) -> {
          for (var element : page.getAllElements()) {
            if (element == page) {
              continue;
            }
            assertThat(ELEMENTS).as(file).contains(element.normalName());
            assertThat(element.attributes().asList())
                .as(file)
                .noneMatch(attribute ->
                    attribute.getKey().startsWith("on") || attribute.getKey().equals("style"));
          }
          assertThat(page.select("form, iframe, img, svg, style, object")).isEmpty();
          assertThat(page.select("script").eachAttr("src"))
              .isEqualTo(
                  file.equals("search.html") ? List.of("search-index.js", "search.js") : List.of());
          assertThat(page.select("script")).allMatch(script -> script.html().isEmpty());
        });
  }

  @Test
  void linksLeadOnlyToTheWebToMailAndToPagesOfTheSite() {
    pages(HOSTILE)
        .forEach((file, page) -> {
          for (var link : page.select("a[href]")) {
            var href = link.attr("href");
            if (href.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
              assertThat(href).as(file).matches("(https?://|mailto:).*");
              assertThat(link.attr("rel")).isEqualTo("noopener noreferrer nofollow");
            }
          }
        });
    assertThat(HOSTILE.get("releases/6.18.html")).contains("mailto:rust-for-linux@vger.kernel.org");
  }

  @Test
  void everyLinkOfTheSiteHasATargetAndEveryIdIsItsOwn() {
    for (var site : List.of(DIGEST, HOSTILE)) {
      var pages = pages(site);
      var ids = new HashMap<String, List<String>>();
      pages.forEach((file, page) -> ids.put(file, page.select("[id]").eachAttr("id")));
      ids.forEach((file, all) -> assertThat(all).as(file).doesNotHaveDuplicates());
      pages.forEach((file, page) -> {
        for (var link : page.select("a[href], link[href]")) {
          assertThat(leads(file, link, site, ids)).as("%s: %s", file, link).isTrue();
        }
      });
    }
  }

  private static boolean leads(
      String file, Element link, Map<String, String> site, Map<String, List<String>> ids) {
    var address = URI.create("site:/" + file).resolve(link.attr("href"));
    if (!"site".equals(address.getScheme())) {
      return true;
    }
    var target = address.getPath().substring(1);
    return site.containsKey(target)
        && (address.getFragment() == null || ids.get(target).contains(address.getFragment()));
  }

  @Test
  void everyPageForbidsWhatItDoesNotNeedAndAsksNoOtherServer() {
    pages(DIGEST)
        .forEach((file, page) -> {
          assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
              .as(file)
              .startsWith("default-src 'none';")
              .doesNotContain("unsafe", "*", "http");
          assertThat(page.select("[src], link[href]"))
              .allMatch(element ->
                  !element.attr("src").contains(":") && !element.attr("href").contains(":"));
        });
    assertThat(DIGEST.get("style.css")).doesNotContain("url(", "@import");
    assertThat(DIGEST.get("search.js")).doesNotContain("innerHTML", "eval", "fetch", "http");
  }

  @Test
  void everyStatementShowsItsSourcesAndTheirDays() {
    pages(DIGEST)
        .forEach((file, page) -> {
          for (var sources : page.select(".statements > li .sources")) {
            assertThat(sources.text()).as(file).matches("— .+, (.*\\d{4}|undated).*");
          }
        });
  }

  @Test
  void everyPageHasALanguageOneMainOneFirstHeadingAndAWayToSkip() {
    pages(DIGEST)
        .forEach((file, page) -> {
          assertThat(page.select("html").attr("lang")).isEqualTo("en");
          assertThat(page.select("main")).as(file).hasSize(1);
          assertThat(page.select("h1")).as(file).hasSize(1);
          assertThat(page.body().child(0).attr("href")).isEqualTo("#content");
          assertThat(page.select("nav[aria-label=Main] a")).hasSize(6);
        });
  }

  @Test
  void theFrontPageBeginsWithTheNewestRelease() {
    var front = Jsoup.parse(DIGEST.get("index.html"));

    assertThat(front.select(".lead h2").eachText()).startsWith("Linux 7.3", "Linux 7.2");
    assertThat(front.select(".shelf h3").eachText())
        .hasSize(23)
        .startsWith("Linux 7.3")
        .endsWith("Linux 6.1");
    assertThat(front.select(".brief time").eachAttr("datetime").getFirst()).isEqualTo("2026-08-16");
  }

  @Test
  void theMatrixLeadsFromAComponentAndAReleaseToWhatHappened() {
    var cell = Jsoup.parse(DIGEST.get("components.html")).selectFirst("td a:contains(6.18)");

    assertThat(cell.attr("href")).startsWith("components/binder.html#s-binder-");
    assertThat(cell.select(".rel").text()).startsWith("6.18 CVE");
  }

  @Test
  void aSiteAloneSpeaksOfNoFeeds() {
    var alone =
        new TreeMap<String, byte[]>(
            Publication.files(Hostile.edition(), EnumSet.of(Format.HTML), Optional.empty()));

    assertThat(alone).doesNotContainKey("formats.html");
    assertThat(new String(alone.get("index.html"), StandardCharsets.UTF_8))
        .doesNotContain("atom", "formats.html");
  }

  private static Map<String, String> files(Edition edition) {
    var files = new TreeMap<String, String>();
    Publication.files(edition, EnumSet.allOf(Format.class), Optional.empty())
        .forEach((name, bytes) -> files.put(name, new String(bytes, StandardCharsets.UTF_8)));
    return files;
  }

  private static Map<String, Document> pages(Map<String, String> site) {
    var pages = new TreeMap<String, Document>();
    site.forEach((file, text) -> {
      if (file.endsWith(".html")) {
        pages.put(file, Jsoup.parse(text));
      }
    });
    return pages;
  }

  /** What the Nu Html Checker finds in the pages; its schema is read with a deep stack. */
  private static List<String> faults(Map<String, String> site) throws Exception {
    var check = new FutureTask<>(() -> check(site));
    new Thread(null, check, "checker", DEEP).start();
    return check.get();
  }

  private static List<String> check(Map<String, String> site) throws Exception {
    var faults = new Faults();
    var validator = new SimpleDocumentValidator();
    validator.setUpMainSchema(SCHEMA, faults);
    validator.setUpValidatorAndParsers(faults, false, false);
    for (var file : site.entrySet()) {
      if (file.getKey().endsWith(".html")) {
        faults.file = file.getKey();
        var source = new InputSource(new StringReader(file.getValue()));
        source.setSystemId("https://example.org/" + file.getKey());
        validator.checkHtmlInputSource(source);
      }
    }
    return faults.found;
  }

  private static final class Faults implements ErrorHandler {
    private final List<String> found = new ArrayList<>();
    private String file = "";

    @Override
    public void warning(SAXParseException fault) {
      if (fault.getMessage().startsWith(GUESS)) {
        return;
      }
      found.add(file + ":" + fault.getLineNumber() + ": " + fault.getMessage());
    }

    @Override
    public void error(SAXParseException fault) {
      warning(fault);
    }

    @Override
    public void fatalError(SAXParseException fault) {
      warning(fault);
    }
  }
}
