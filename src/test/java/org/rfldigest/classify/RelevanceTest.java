package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.model.Match;
import org.rfldigest.model.Reason;
import org.rfldigest.model.RelevanceRule;
import org.rfldigest.model.RelevanceRules;

class RelevanceTest {

  private final Classifier classifier = Given.classifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LWN              | Teaching the page cache some Rust in the kernel
          Phoronix (title) | Rust Block Drivers Get Faster With Linux 7.1
          Blogs            | Three weeks of writing Rust for the Linux kernel
          Blogs            | Notes from Kangrejos
          Blogs            | What the Linux kernel's safety gains: a boost from Rust
          LWN              | Module parameters for code in Rust
          mail:lkml        | [GIT PULL] alloc fixes for 6.19
          Hacker News      | Linus Torvalds answers questions on Rust
          mail:linux-pci   | [PATCH 1/2] rust: pci: name the vendor ids
          mail:nouveau     | [PATCH v2] gpu: nova-core: print the firmware's version
          mail:dri-devel   | [PATCH 4/9] drm/tyr: map the registers
          mail:linux-block | Re: [PATCH] rnull: take the queue depth from configfs
          mail:lkml        | [GIT PULL] Rust fixes for 6.18
          mail:linux-pci   | [PATCH] Keep what Device::probe() returns
          mail:linux-usb   | [PATCH] usb: call `print_once!` once
          mail:rust-for-linux | Re: [PATCH v2] poll: wake the PollTable once
          mail:rust-for-linux | [PATCH] binder: use `KVVec` for what is sent
          Blogs            | Writing a USB driver for the Linux kernel, in Rust
          Phoronix (title) | Tyr Driver For Mali Now Runs GNOME
          Phoronix (title) | Rust-Written Ext2 Driver For Linux Posted
          Phoronix (title) | Linux 7.1 Drops Its Own Copy Of A Rust Crate
          Phoronix (title) | Gentoo's Kernel Turns On Rust Support
          Blogs            | What rustc_codegen_gcc can build of the kernel's Rust code by now
          Blogs            | Graphics on Linux with a Rust kernel driver
          This Week in Rust | Rustのタイマー、Linuxカーネルに
          This Week in Rust | What an initializer of pin-init does
          This Week in Rust | make -Zfixed-x18 known for one target more
          Lobsters         | An erofs driver, now in Rust
          Blogs            | Starting a workqueue of the Linux kernel from Rust
          Blogs            | Writing a USB driver with the kernel crate
          Lobsters         | Rust and klp: live patching functions of the kernel
          Phoronix (title) | Google sends an Ashmem rewrite for the kernel
          Hacker News      | A kernel maintainer on what a second language costs
          Phoronix (title) | Clock Driver Abstractions On Their Way To The Mainline Kernel
          Planet Kernel    | Jane Roe: porting Binder, one year later
          Planet Kernel    | Jane Roe: nova and what is next
          Phoronix (title) | Alice Ryhl On What Kernel Reviews Are Like
          Lobsters         | A clock driver in the kernel, without C
          Phoronix (title) | Jane Roe Steps Down From DMA Mapping Maintenance
          This Week in Rust | [DE] Linux: Rust-Code für den Kernel wird schneller
          heise            | Rust für Linux: neue Zeitgeber
          mail:rust-for-linux | [PATCH 0/3] Timers that own their callback
          mail:rust-for-linux | Re: [PATCH v2 0/3] Timers that own their callback
          """)
  void findsWhatConcernsRustForLinux(String source, String title) {
    var verdict = classifier.classify(Given.article(source, title, "", "2025-10-20"));
    assertThat(verdict.relevant()).as(verdict.toString()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LWN              | Trusted keys and the kernel's keyring
          Phoronix (title) | Redox OS Gets A New Kernel Scheduler Written In Rust
          LWN              | How Fuchsia, with a layer in Rust, runs Linux programs
          Phoronix (title) | Rust Coreutils 0.7 Speeds Up Linux File Copies
          Phoronix (title) | Linux 7.1 Boots Faster On Old Laptops
          Hacker News      | A FreeBSD kernel module in Rust
          Hacker News      | Writing GPU kernels in Rust without CUDA
          Lobsters         | A terminal editor for Linux, written in Rust
          Blogs            | Tracing Linux system calls with eBPF and Rust
          LWN              | Rust in Debian's package tools
          Phoronix (title) | Rust Coreutils Speed Up Linux Kernel Builds
          Phoronix (title) | Git Makes Rust Mandatory, As The Linux Kernel Might One Day
          LWN              | A swap abstraction layer for the kernel
          Phoronix (title) | GNOME Tries Rust For Linux Desktop Applets
          Lobsters         | I let a machine rewrite the Linux kernel in Rust
          Blogs            | Booting a Linux kernel with an initramfs in Rust
          9to5Linux (title) | Fedora Linux 45 Comes With Linux 7.3 And A Rust-Based Installer
          Phoronix (title) | Fedora Linux 45 Settles Its Rust Packaging
          Blogs            | Reading the Linux kernel's counters from Rust
          mail:linux-pci   | [PATCH] PCI: trust the firmware's bus numbers
          mail:dri-devel   | [PATCH] drm/xe: recognise Nova Lake
          mail:dri-devel   | [PATCH] drm/nova-lake: name the planes
          mail:linux-kbuild | [PATCH] kbuild: cross-compile linux-tools
          mail:rust-for-linux | [PATCH] x86: sort the reset quirks
          Phoronix (title) | Another sched_ext Scheduler In Rust For Handhelds
          Blogs            | Waiting on Linux epoll from a Rust server
          Blogs            | Rust in userland: no need of the kernel's stack
          Lobsters         | Rust HTTP servers measured on Linux 6.18
          9to5Linux (title) | Asahi Linux Lead Resigns
          It's FOSS (title) | FOSS Weekly #27.01: Gizmos in Rust, Widgets, Linux Kernel 7.4 and More
          Hacker News      | The Linux kernel's scheduler in your browser, with Rust and WASM
          """)
  void leavesOutWhatDoesNot(String source, String title) {
    var verdict = classifier.classify(Given.article(source, title, "", "2025-10-20"));
    assertThat(verdict.relevant()).as(verdict.toString()).isFalse();
  }

  @Test
  void knowsTheCommitsOfAKernelTree() {
    var url = "https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/commit/?id=1";
    var commit = Given.page("1", "Commits", "rust: list: add a cursor", url, "2025-10-20");
    assertThat(classifier.classify(commit).relevant()).isTrue();
  }

  @Test
  void saysWhichWordsSpokeAndWhatTheyAdded() {
    var rules = rules(rule("names {}", 4, "", "rust binder"), rule("about {}", -3, "", "uutils"));
    var verdict =
        new Classifier(rules, Given.calendar())
            .classify(Given.article("Blog", "Moving rust_binder and uutils", "", "2025-10-20"));
    assertThat(verdict.reasons())
        .containsExactly(
            new Reason("names rust_binder", 4, new Match("rust_binder", Match.Where.TITLE)),
            new Reason("about uutils", -3, new Match("uutils", Match.Where.TITLE)));
    assertThat(verdict.score()).isEqualTo(1);
    assertThat(verdict.relevant()).isFalse();
  }

  @Test
  void saysWhereTheWordsStand() {
    var rules = rules(rule("{}", 4, "", "text: locks"), rule("{}", 1, "", "source: weekly"));
    var clue = Given.article("Weekly News", "Locks", "On Locks", "2025-10-20");
    assertThat(new Classifier(rules, Given.calendar()).classify(clue).reasons())
        .extracting(reason -> reason.match().orElseThrow().words())
        .containsExactly("“Locks” in the text", "“Weekly” in the feed's name or tags");
  }

  @Test
  void countsOnlyTheStrongestOfAFamily() {
    var rules = rules(rule("weak", 1, "topic", "kernel"), rule("strong", 5, "topic", "rust"));
    var verdict =
        new Classifier(rules, Given.calendar())
            .classify(Given.article("Blog", "Rust kernel", "", "2025-10-20"));
    assertThat(verdict.reasons())
        .containsExactly(new Reason("strong", 5, new Match("Rust", Match.Where.TITLE)));
  }

  @Test
  void aRuleOfThreeConditionsSpeaksWhereAllOfThemHold() {
    var rule =
        new RelevanceRule(
            "{}", 4, "", List.of("driver"), List.of("rust"), List.of("linux"), List.of());
    var classifier = new Classifier(rules(rule), Given.calendar());
    assertThat(relevant(classifier, "A driver in Rust for Linux")).isTrue();
    assertThat(relevant(classifier, "A driver in Rust")).isFalse();
    assertThat(relevant(classifier, "A driver for Linux")).isFalse();
  }

  @Test
  void theReasonsAddUpToTheScore() {
    var verdict =
        classifier.classify(
            Given.mail(
                "a@b", "", "[PATCH] rust: list: add a cursor", "in rust/kernel", "2025-10-20"));
    var sum =
        verdict.reasons().stream().flatMapToDouble(why -> DoubleStream.of(why.points())).sum();
    assertThat(verdict.score()).isEqualTo(sum).isGreaterThan(0);
  }

  @Test
  void showsTheTrustOfASubscriptionAsItsOwnReason() {
    var trusted =
        new Clue(
            "1",
            "Weekly notes",
            "",
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            "A driver's blog",
            java.util.Optional.empty(),
            2.5,
            List.of(),
            java.util.Optional.empty(),
            java.util.Optional.empty());
    assertThat(classifier.classify(trusted).reasons())
        .containsExactly(new Reason("its subscription is trusted", 2.5));
  }

  @Test
  void aPhraseIsFoundHoweverTwoRulesSpellIt() {
    for (var spelling : List.of("pin init", "pin-init", "Pin_Init", "pin in*", "Pin-In*")) {
      var rules =
          rules(
              rule("one", 3, "", spelling),
              rule("two", 3, "", "pin-init"),
              rule("three", 3, "", "pin init"),
              rule("four", 3, "", "pin  in*"));
      var verdict =
          new Classifier(rules, Given.calendar())
              .classify(Given.article("Blogs", "All about pin_init", "", "2025-10-20"));
      assertThat(verdict.score()).as(spelling).isEqualTo(12);
    }
  }

  @Test
  void doesNotFindRustInTrust() {
    var verdict =
        classifier.classify(Given.article("LWN", "Trust in the kernel", "trusted", "2025-10-20"));
    assertThat(verdict.reasons()).isEmpty();
  }

  private static boolean relevant(Classifier classifier, String title) {
    return classifier.classify(Given.article("Blog", title, "", "2025-10-20")).relevant();
  }

  private static RelevanceRules rules(RelevanceRule... rules) {
    return new RelevanceRules(4, List.of(rules), List.of());
  }

  private static RelevanceRule rule(String say, double points, String family, String word) {
    return new RelevanceRule(say, points, family, List.of(word), List.of(), List.of(), List.of());
  }
}
