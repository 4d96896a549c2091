package org.rfldigest.watch;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.Optional;

/**
 * A place at which two lists differ.
 *
 * @param at where what went stood in the first list
 */
record Difference(int at, List<String> removed, List<String> added) {

  /** The work grows with its square, and with it the memory. */
  private static final int MOST = 3_000;

  /** In the order of the lists; empty where more went and came than can be told apart. */
  static Optional<List<Difference>> between(List<String> before, List<String> after) {
    try {
      var deltas = DiffUtils.diff(before, after, new Bound()).getDeltas();
      return Optional.of(deltas.stream().map(Difference::of).toList());
    } catch (TooMany apart) {
      return Optional.empty();
    }
  }

  /** The same; where more went and came than can be told apart, all of it as one difference. */
  static List<Difference> ofAll(List<String> before, List<String> after) {
    return between(before, after).orElseGet(() -> List.of(whole(before, after)));
  }

  /** All between the same beginning and the same end. */
  private static Difference whole(List<String> before, List<String> after) {
    var most = Math.min(before.size(), after.size());
    var same = 0;
    while (same < most && before.get(same).equals(after.get(same))) {
      same++;
    }
    var end = 0;
    while (end < most - same && fromEnd(before, end).equals(fromEnd(after, end))) {
      end++;
    }
    return new Difference(
        same, before.subList(same, before.size() - end), after.subList(same, after.size() - end));
  }

  private static String fromEnd(List<String> list, int end) {
    return list.get(list.size() - 1 - end);
  }

  private static Difference of(AbstractDelta<String> delta) {
    var source = delta.getSource();
    return new Difference(source.getPosition(), source.getLines(), delta.getTarget().getLines());
  }

  /** Where the first list goes on. */
  int end() {
    return at + removed.size();
  }

  private static final class TooMany extends RuntimeException {

    TooMany() {
      super("", null, false, false);
    }
  }

  /** Asked at each step; there are as many as words went and came. */
  private static final class Bound implements DiffAlgorithmListener {

    @Override
    public void diffStart() {}

    @Override
    public void diffStep(int value, int max) {
      if (value > MOST) {
        throw new TooMany();
      }
    }

    @Override
    public void diffEnd() {}
  }
}
