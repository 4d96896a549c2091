package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentsTest {

  private final Classifier classifier = Given.classifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [PATCH] rust: pci: add bars              | pci
          [PATCH] gpu: nova-core: read the version | nova
          [PATCH] drm/tyr: map registers           | tyr
          [PATCH] rust: sync: add a semaphore      | sync
          rust_binder grows up                     | binder
          [PATCH] rust: xarray: add an iterator    | xarray
          [PATCH] rust: debugfs: add a directory   | debugfs
          [PATCH] rnull: add a queue               | rnull
          [PATCH] rust: leds: add a class device   | led
          """)
  void readsComponentsFromTheTitle(String title, String key) {
    assertThat(
            classifier.classify(Given.article("mail:lkml", title, "", "2025-10-20")).components())
        .contains(key);
  }

  @Test
  void whatAPatchOrAnAnswerQuotesNamesNoComponent() {
    var code = "> return Err(EINVAL); the xarray of the PCI device in sync with debugfs";
    assertThat(components("[PATCH] ublk: fix it", code)).isEmpty();
    assertThat(components("Re: [PATCH v2 0/3] ublk: fix it", code)).isEmpty();
    assertThat(components("[PATCH 0/3] rust: more of it", "An xarray of its own."))
        .contains("xarray");
  }

  private List<String> components(String title, String text) {
    return classifier.classify(Given.article("mail:lkml", title, text, "2025-10-20")).components();
  }

  /** An empty key is none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [PATCH] rust: file: add a flag                      | file
          A Rust file system for cameras                      | filesystem
          A Rust driver for cameras                           |
          A Rust device for hikers                            |
          [PATCH] rust/driver: add a hook                     | driver-core
          [PATCH] rust: pci: count the VFs                    | pci
          [PATCH] rust: vfs: add inodes                       | filesystem
          [PATCH] PCI: Add the Nova Lake audio device         |
          [PATCH] nova-core: add a chip                       | nova
          [PATCH] rust: add helper macros for tests           |
          [PATCH] rust: macros: parse less                    | macros
          [PATCH] MAINTAINERS: add a list                     | maintainers
          What maintainers think of Rust in the kernel        |
          [PATCH] rust: add a buddy allocator                 | buddy
          [PATCH] rust: use `kernel::{fmt,prelude::fmt!}`     |
          [PATCH] dma::Device trait and DMA mask              | dma
          """)
  void aNameIsThatOfAComponentOnlyWhereItIsMeant(String title, String key) {
    assertThat(
            classifier.classify(Given.article("mail:lkml", title, "", "2025-10-20")).components())
        .containsExactlyElementsOf(key == null ? List.of() : List.of(key));
  }

  @Test
  void looksIntoTheTextOnlyWhereTheTitleNamesNone() {
    var text = "It uses an xarray.";
    assertThat(
            classifier
                .classify(Given.article("Blog", "A new store", text, "2025-10-20"))
                .components())
        .containsExactly("xarray");
    assertThat(
            classifier
                .classify(Given.article("Blog", "Binder's store", text, "2025-10-20"))
                .components())
        .containsExactly("binder");
  }

  @Test
  void componentsHaveKeysNamesAndAliasesOfTheirOwn() {
    var components = Given.rules().components();
    assertThat(components).extracting("key").doesNotHaveDuplicates();
    assertThat(components).extracting("name").doesNotHaveDuplicates();
    assertThat(components).allSatisfy(component -> assertThat(component.aliases()).isNotEmpty());
  }
}
