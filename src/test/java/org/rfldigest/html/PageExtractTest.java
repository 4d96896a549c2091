package org.rfldigest.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.model.PagePart;

class PageExtractTest {

  /** Twelve elements that their author does not close. */
  private static final String OPEN =
      IntStream.range(0, 12).mapToObj("<b id='%d'>"::formatted).collect(Collectors.joining());

  private static final String PAGE =
      """
      <!DOCTYPE html><title>Policy</title><nav><a href="/">Home</a></nav>
      <main><h1>Policy</h1><p>The minimum is <a href="/1.78">1.78</a>.</p>
      <p class="stamp">Last updated today</p><script>go()</script></main><footer>© all</footer>
      """;

  @Test
  void theMainTextIsWatchedWithoutNavigationLinksAndScripts() {
    assertThat(text(PAGE, PagePart.MAIN))
        .isEqualTo("Policy\nThe minimum is 1.78 <https://a.example/1.78>.\nLast updated today\n");
  }

  @Test
  void onlyWhatTheFirstSelectorThatFindsSomethingFindsIsWatched() {
    var part = new PagePart(List.of("#nothing", "p"), List.of(".stamp"), List.of(), false, 1);

    assertThat(text(PAGE, part)).isEqualTo("The minimum is 1.78.\n");
  }

  @Test
  void whatLiesInsideAnotherFoundElementIsToldOnce() {
    var part = new PagePart(List.of("main, p"), List.of(), List.of(), false, 1);

    assertThat(text(PAGE, part)).containsOnlyOnce("The minimum");
  }

  @Test
  @Timeout(value = 30, threadMode = SEPARATE_THREAD)
  void aPageOfVeryManyFoundElementsIsReadInOnePass() {
    var part = new PagePart(List.of("p"), List.of(), List.of(), false, 1);

    assertThat(text("<p>word".repeat(60_000), part).lines()).hasSize(60_000);
  }

  @Test
  void theMarkThatLinksAHeadingToItselfIsNoWord() {
    var marked = PAGE.replace("Policy</h1>", "Policy<a href='#policy'>¶</a></h1>");

    assertThat(text(marked, PagePart.MAIN)).startsWith("Policy¶\nThe minimum is");
  }

  @Test
  void whereLatin1IsSaidTheQuotesOfWindowsAreMeant() {
    var body = "<main>“One”</main>".getBytes(Charset.forName("windows-1252"));

    assertThat(
            PageExtract.of(
                body,
                Optional.of("text/html; charset=iso-8859-1"),
                "https://a.example/",
                PagePart.MAIN))
        .isEqualTo(new PageExtract.Found("“One”\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=iso-8859-1,UTF-8,Привет,UTF-8",
    "text/html; charset=utf-8,windows-1251,Привет,windows-1251",
    "text/html,x-sjis,日本語①,windows-31j",
    "text/html,gb2312,镕中文,GBK",
    "text/html,,Café,windows-1252",
    "text/plain,,Café,windows-1252"
  })
  void aPageIsReadInTheCharsetThatItsBytesCanBe(
      String type, String named, String words, String charset) {
    var meta = named == null ? "" : "<!--" + "x".repeat(5_000) + "--><meta charset=" + named + ">";
    var page = type.equals("text/plain") ? words : meta + "<main>" + words + "</main>";
    var body = page.getBytes(Charset.forName(charset));

    assertThat(PageExtract.of(body, Optional.of(type), "https://a.example/", PagePart.MAIN))
        .isEqualTo(new PageExtract.Found(words + "\n"));
  }

  @Test
  void linesThatHoldAnIgnoredTextAreLeftOut() {
    var part = new PagePart(List.of("main"), List.of(), List.of("last UPDATED"), false, 1);

    assertThat(text(PAGE, part)).isEqualTo("Policy\nThe minimum is 1.78.\n");
  }

  @Test
  void whiteSpaceAndMarkupMakeNoDifferenceAndTheTargetsOfLinksOnlyWhereTheyAreWatched() {
    var text = new PagePart(List.of("main"), List.of(), List.of(), false, 1);
    var other =
        PAGE.replace("<p>", "<p >\n\n ")
            .replace("/1.78", "/elsewhere")
            .replace("1.78<", "<b>1.78</b><");

    assertThat(text(other, text)).isEqualTo(text(PAGE, text));
    assertThat(text(other, PagePart.MAIN)).contains("1.78 <https://a.example/elsewhere>");
  }

  @Test
  void plainTextIsTakenLineByLineEvenWhereItLooksLikeMarkup() {
    var body =
        "Rust (optional)  1.78\n\n  <main> is no tag here\n".getBytes(StandardCharsets.UTF_8);

    assertThat(PageExtract.of(body, Optional.of("text/plain"), "https://a.example/", PagePart.MAIN))
        .isEqualTo(new PageExtract.Found("Rust (optional) 1.78\n<main> is no tag here\n"));
  }

  @Test
  void theServersCharsetHoldsAndOneThatNobodyKnowsIsNotMinded() {
    var body = "<main>Grüße</main>".getBytes(Charset.forName("ISO-8859-1"));
    var utf8 = "<meta charset=utf-8><main>Grüße</main>".getBytes(StandardCharsets.UTF_8);

    assertThat(PageExtract.of(body, Optional.of("text/html; charset=latin1"), "", PagePart.MAIN))
        .isEqualTo(new PageExtract.Found("Grüße\n"));
    assertThat(PageExtract.of(utf8, Optional.of("text/html; charset=x-?"), "", PagePart.MAIN))
        .isEqualTo(new PageExtract.Found("Grüße\n"));
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(missing(PAGE, "#gone")).isEqualTo("The page has nothing that '#gone' selects.");
    assertThat(missing("<main> </main>", "main"))
        .isEqualTo("The watched part of the page has no text.");
    assertThat(missing(PAGE, "p[")).startsWith("The selector of the page cannot be read (");
    assertThat(missing("<title>Making sure you're not a bot!</title><body>wait", "body"))
        .isEqualTo("The server answered with a check for robots instead of the page.");
  }

  @Test
  void aPageThatHoldsACheckForItsFormIsNoCheck() {
    var form = "<form><div class='g-recaptcha'></div></form>";
    var article = "<main>" + "<p>What happened to Binder.</p>".repeat(100) + "</main>" + form;
    assertThat(text(article, PagePart.MAIN)).contains("What happened to Binder.");
    assertThat(missing("<main><p>One moment.</p></main>" + form, "main"))
        .isEqualTo("The server answered with a check for robots instead of the page.");
  }

  @Test
  void aPageThatTakesFarMoreRoomThanItsBytesIsNotCompared() {
    assertThat(missing("<main><p>" + OPEN + "</p>" + "<p>word".repeat(60_000), "main"))
        .isEqualTo("The page has more elements than are compared.");
  }

  @Test
  void whatIsOpenedAgainInEachBlockIsNotWrittenOutEachTime() {
    var open = OPEN.replace("<b", "<b title='" + "x".repeat(10_000) + "'");
    var html = "<main><p>" + open + "</p>" + "<p>word".repeat(10_000);
    assertThat(text(html, PagePart.MAIN).lines()).hasSize(10_000);
  }

  private static String text(String html, PagePart part) {
    var extract = of(html, part);
    assertThat(extract).isInstanceOf(PageExtract.Found.class);
    return ((PageExtract.Found) extract).text();
  }

  private static String missing(String html, String select) {
    var extract = of(html, new PagePart(List.of(select), List.of(), List.of(), false, 1));
    assertThat(extract).isInstanceOf(PageExtract.Missing.class);
    return ((PageExtract.Missing) extract).sentence();
  }

  private static PageExtract of(String html, PagePart part) {
    var body = html.getBytes(StandardCharsets.UTF_8);
    return PageExtract.of(
        body, Optional.of("text/html; charset=utf-8"), "https://a.example/", part);
  }
}
