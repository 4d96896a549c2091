package org.rfldigest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Row K08: the names of published files. */
class SlugTest {

  @Test
  void aPlainKeyIsItsOwnName() {
    assertThat(Slug.of("rust-binder2")).isEqualTo("rust-binder2");
  }

  @Test
  void anyOtherKeyIsShortAsciiWithAHash() {
    assertThat(Hostile.KEYS)
        .allSatisfy(key -> assertThat(Slug.of(key)).matches("[a-z0-9-]{1,60}(-[0-9a-f]{12})?"))
        .filteredOn(key -> !key.equals("foo") && !key.equals("e"))
        .allSatisfy(key -> assertThat(Slug.of(key)).matches(".*-[0-9a-f]{12}"));
  }

  @Test
  void differentKeysHaveDifferentNamesOnEveryFileSystem() {
    assertThat(Hostile.KEYS.stream().map(Slug::of).map(String::toLowerCase))
        .doesNotHaveDuplicates();
  }

  @Test
  void aKeyThatLooksLikeAHashedNameIsNotTakenForIt() {
    var hashed = Slug.of("Foo");

    assertThat(Slug.of(hashed)).startsWith(hashed + "-").isNotEqualTo(hashed);
  }
}
