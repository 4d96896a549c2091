package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.classify.Stories.keys;
import static org.rfldigest.classify.Stories.page;
import static org.rfldigest.classify.Stories.site;

import org.junit.jupiter.api.Test;

/** Which headlines of releases and versions are one story. */
class ReleaseStoriesTest {

  @Test
  void headlinesOfOneKernelsReleaseAreOneStoryWhateverElseTheyName() {
    assertThat(
            keys(
                page("1", "Linux 7.1 Released With Faster Clocks", "2026-06-14"),
                page("2", "The 7.1 kernel has been released", "2026-06-14"),
                page("3", "Kernel 7.1 is out: here is what is new", "2026-06-15")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "Linux 7.1-rc6 released", "2026-06-01"),
                page("2", "Linux 7.1-rc7 released", "2026-06-02"),
                page("3", "Linux 7.1.1 released", "2026-06-03")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aKernelsReleaseIsAlsoToldByItsNumberAloneAndByWhatIsNewInIt() {
    assertThat(
            keys(
                page("1", "The 7.1 kernel has been released", "2026-06-14"),
                page("2", "Linux 7.1: Rost und schnellere Uhren", "2026-06-15"),
                page("3", "[DE] Linux 7.1 bringt schnellere Uhren", "2026-06-15"),
                page("4", "Nine weeks of drivers: here's what changed in Linux 7.1", "2026-06-16"),
                page("5", "A day for kernels! Linux 7.1 is here", "2026-06-16")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "Linux 7.1: Rost und schnellere Uhren", "2026-06-15"),
                page("2", "What a slow clock costs in Linux 7.1", "2026-06-15")))
        .doesNotHaveDuplicates();
  }

  @Test
  void headlinesOfAnythingThatIsReleasedAreOneStory() {
    assertThat(
            keys(
                page("1", "Announcing Widget 1.4.0", "2026-05-01"),
                page("2", "Widget 1.4 Released With A Faster Parser", "2026-05-02")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "Widget 1.4 Released With A Faster Parser", "2026-05-01"),
                page("2", "Widget 1.4 Beta Released", "2026-05-01"),
                page("3", "Gadget 2.0 Released For Widgets", "2026-05-02")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aReleaseIsOneStoryWithWhatBeginsWithItsVersionTheseDays() {
    assertThat(
            keys(
                page("1", "Widget 1.4 Overhauls Its Parser", "2026-05-01"),
                page("2", "Widget 1.4 Parser for Gadget Linux Is Here with a Menu", "2026-05-02"),
                page("3", "Acme's Widget 1.4 Brings More Menus To Linux", "2026-05-03")))
        .containsOnly("news.1.example/1");
  }

  @Test
  void aReleaseIsNamedInSeveralWays() {
    assertThat(
            keys(
                page("1", "Widget 10.0 Released With Menus", "2026-05-01"),
                page("2", "Widget 10 Arrives", "2026-05-02"),
                page("4", "Widget 10.77 Driver Released For Linux", "2026-05-02"),
                page("3", "Widget 10 “Denver” Desktop Parser Officially Released", "2026-05-02")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "Widget Linux 45 Enters Public Beta Testing", "2026-05-01"),
                page("2", "Widget 45 Beta Released", "2026-05-01")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "Announcing Widget Linux 46", "2026-05-01"),
                page("2", "Widget 46 is officially here!", "2026-05-02"),
                page("3", "[DE] Widget 46 ist da", "2026-05-02"),
                page("4", "Widget 46 Officially Released With A Menu", "2026-05-01"),
                page("5", "Introducing: Widget 46", "2026-05-01"),
                page("6", "Widget 46 Brings Tools And Asks For More", "2026-05-01")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "Widgetron Alpha 4 Released For Rust Desktops", "2026-05-01"),
                page("2", "Widgetron Desktop Alpha 4 Released", "2026-05-01")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "First Linux Kernel 7.4 Release Candidate Is Out", "2026-05-01"),
                page("2", "Linux 7.4-rc1 Released", "2026-05-01")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "Clocks take the cake in the Linux kernel 7.4 release", "2026-05-01"),
                page("2", "Linux 7.4 is the next long-term kernel", "2026-05-02"),
                page("3", "Linux 7.4 Released", "2026-05-01")))
        .containsOnly("news.1.example/1");
  }

  @Test
  void twoSystemsThatAreReleasedWithOneNumberAreTwoStories() {
    assertThat(
            keys(
                page("1", "Widget OS 9.5 Released", "2026-05-01"),
                page("2", "Gadget OS 9.5 Released", "2026-05-01"),
                page("3", "Widget Linux 9.5 Beta 2 Released", "2026-05-01"),
                page("4", "Linux 9.5 power management lands", "2026-05-01"),
                page("5", "Linux 9.5 Released", "2026-05-01")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aSiteThatTellsOfAReleaseTwiceDoesNotMakeItTwoStories() {
    assertThat(
            keys(
                site("a", "1", "Widget 1.4 Released With Menus", "2026-05-01"),
                site("b", "1", "Widget 1.4 Released", "2026-05-01"),
                site("a", "2", "Widget 1.4 Released: install it on Linux", "2026-05-02")))
        .containsOnly("news.a.example/1");
  }

  @Test
  void anotherVersionIsAnotherStoryHoweverManyWordsAreShared() {
    assertThat(
            keys(
                page("1", "Widgetron Timer Driver Gains Gizmo Locks In Linux 7.1", "2026-05-01"),
                page("2", "Widgetron timer driver: gizmo locks come with Linux 7.2", "2026-05-01")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aNumberBelongsToTheNameBeforeItWithOrWithoutItsSystem() {
    assertThat(
            keys(
                page("1", "This Is the Default Theme of Widgetron GNU/Linux 13", "2026-05-01"),
                page(
                    "2",
                    "Widgetron 13 Desktop Theme Finalized Ahead Of Its Next Year",
                    "2026-05-01")))
        .containsOnly("news.1.example/1");
  }
}
