package org.rfldigest.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Release;
import org.rfldigest.model.Verdict;

/** What the build puts in the place of calls that would be linked anew at each start. */
class PlainCallsTest {

  @Test
  void noSwitchOverTypesAndNoRecordIsLinkedAtItsFirstRun() throws IOException {
    try (var files = Files.walk(Path.of("target/classes/org/rfldigest"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".class"))
                  .flatMap(PlainCallsTest::linkedLate))
          .isEmpty();
    }
  }

  private static Stream<String> linkedLate(Path file) {
    try {
      return ClassFile.of().parse(file).methods().stream()
          .flatMap(method -> method.code().stream())
          .flatMap(code -> code.elementStream())
          .filter(element -> element instanceof InvokeDynamicInstruction call && isLinkedLate(call))
          .map(call -> file + " " + call);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static boolean isLinkedLate(InvokeDynamicInstruction call) {
    return switch (call.bootstrapMethod().methodName()) {
      case "typeSwitch" -> call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
      case "bootstrap" -> !call.name().equalsString("toString");
      default -> false;
    };
  }

  @Test
  void recordsAreEqualAndHashedAsTheLanguageHasIt() {
    assertThat(new Release(6, 18)).isEqualTo(new Release(6, 18)).isNotEqualTo(new Release(6, 19));
    assertThat(new Release(6, 18).equals(null)).isFalse();
    assertThat(new Release(6, 18)).hasSameHashCodeAs(31 * 6 + 18);
    assertThat(verdict(Double.NaN))
        .isEqualTo(verdict(Double.NaN))
        .hasSameHashCodeAs(verdict(Double.NaN));
    assertThat(verdict(0.0)).isNotEqualTo(verdict(-0.0));
  }

  private static Verdict verdict(double score) {
    return new Verdict(
        true,
        score,
        Optional.of(new Release(7, 1)),
        List.of("binder"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
