package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryKeysTest {

  @Test
  void onePageUnderSeveralAddressesIsOneStory() {
    assertThat(
            keys(
                Given.page("1", "LWN", "Locks", "https://lwn.net/Articles/900001/", "2025-10-01"),
                Given.page(
                    "2",
                    "Weekly",
                    "On locks",
                    "http://lwn.net/SubscriberLink/900001/ab/",
                    "2026-01-08")))
        .containsOnly("lwn.net/900001");
  }

  @Test
  void entriesWithNeitherLinkNorDateAreNoStoryTogetherForTheirTitleAlone() {
    var keys = keys(undated("1", "This week"), undated("2", "This week"), undated("3", ""));

    assertThat(keys).doesNotHaveDuplicates();
  }

  private static Clue undated(String id, String title) {
    return new Clue(
        id,
        title,
        "",
        Optional.empty(),
        Optional.empty(),
        "A",
        Optional.empty(),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void nearEqualTitlesWithinDaysAreOneStory() {
    assertThat(
            keys(
                Given.page(
                    "1",
                    "A",
                    "Google Ships Its Rust Camera Driver",
                    "https://a.example/1",
                    "2025-10-01"),
                Given.page(
                    "2",
                    "B",
                    "Rust camera driver ships from Google",
                    "https://b.example/2",
                    "2025-10-03")))
        .containsOnly("a.example/1");
  }

  @Test
  void theSameTitleMonthsLaterIsAnotherStory() {
    assertThat(
            keys(
                Given.page(
                    "1",
                    "A",
                    "Google Ships Its Rust Camera Driver",
                    "https://a.example/1",
                    "2025-01-01"),
                Given.page(
                    "2",
                    "B",
                    "Google ships its Rust camera driver",
                    "https://b.example/2",
                    "2025-10-03")))
        .doesNotHaveDuplicates();
  }

  @Test
  void partsAndVersionsKeepStoriesApart() {
    assertThat(
            keys(
                Given.page(
                    "1",
                    "A",
                    "Exploring the driver model: part 1",
                    "https://a.example/1",
                    "2025-10-01"),
                Given.page(
                    "2",
                    "A",
                    "Exploring the driver model: part 2",
                    "https://a.example/2",
                    "2025-10-03"),
                Given.page(
                    "3",
                    "A",
                    "Linux 6.17-rc1 Released With Quieter Fans",
                    "https://a.example/3",
                    "2025-10-03"),
                Given.page(
                    "4",
                    "A",
                    "Linux 6.17-rc2 Released With Quieter Fans",
                    "https://a.example/4",
                    "2025-10-09")))
        .doesNotHaveDuplicates();
  }

  @Test
  void commonWordsAloneDoNotMakeAStory() {
    assertThat(
            keys(
                Given.page(
                    "1",
                    "A",
                    "Writing Rust in the Linux kernel",
                    "https://a.example/1",
                    "2025-10-01"),
                Given.page(
                    "2",
                    "B",
                    "Rust for Linux kernel drivers, reviewed",
                    "https://b.example/2",
                    "2025-10-02")))
        .doesNotHaveDuplicates();
  }

  @Test
  void anArticleThatLinksToTheOtherIsItsStory() {
    var article = Given.page("1", "A", "A talk about locks", "https://a.example/1", "2025-10-01");
    var note =
        Given.clue(
            "2",
            "B",
            "Worth a read",
            "See https://a.example/1?utm_medium=feed.",
            Optional.of("https://b.example/2"),
            "2025-10-02");
    assertThat(keys(article, note)).containsOnly("a.example/1");
  }

  @Test
  void headlinesOfOneKernelsReleaseAreOneStoryWhateverElseTheyName() {
    assertThat(
            keys(
                page("1", "Linux 7.1 Released With Faster Clocks", "2026-06-14"),
                page("2", "The 7.1 kernel has been released", "2026-06-14"),
                page("3", "Kernel 7.1 is out: here is what is new", "2026-06-15")))
        .containsOnly("1.example/1");
    assertThat(
            keys(
                page("1", "Linux 7.1-rc6 released", "2026-06-01"),
                page("2", "Linux 7.1-rc7 released", "2026-06-02"),
                page("3", "Linux 7.1.1 released", "2026-06-03")))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatTheDaysNewsOfTheFieldShareIsOneStoryWhereItSetsThemApart() {
    assertThat(
            keys(
                page("1", "The end of the kernel's Rust experiment", "2025-12-10"),
                page("2", "Rust in the kernel is no longer experimental", "2025-12-11")))
        .containsOnly("1.example/1");
    assertThat(
            keys(
                page("1", "Torvalds would merge Rust code over kernel maintainers", "2025-02-21"),
                page(
                    "2",
                    "Torvalds says that nobody can veto Rust users of the DMA code",
                    "2025-02-22"),
                page("3", "Rust binder merged for Linux 6.18", "2025-10-02"),
                page("4", "Rust pin-init changes merged for Linux 6.18", "2025-10-03")))
        .doesNotHaveDuplicates();
  }

  private static Clue page(String id, String title, String day) {
    return Given.page(id, "Site " + id, title, "https://" + id + ".example/" + id, day);
  }

  @Test
  void mailsAreNotPutTogetherByTheirSubjects() {
    assertThat(
            keys(
                Given.mail("1@x", "", "[PATCH 1/2] gpu: describe the firmware interface"),
                Given.mail("2@x", "", "[PATCH v2 1/2] gpu: describe the firmware interface")))
        .doesNotHaveDuplicates();
  }

  private static List<String> keys(Clue... clues) {
    return StoryKeys.of(List.of(clues).stream().map(Reading::of).toList());
  }
}
