package org.rfldigest.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rfldigest.tui.terminal.Depth;
import org.rfldigest.tui.terminal.TerminalLook;

/** Whether screens can be drawn here, and how well. */
final class OnTerminal {

  private static final String AREA = "terminal";
  private static final int LEAST_COLUMNS = 40;
  private static final int LEAST_ROWS = 12;

  private final Map<String, String> environment;
  private final List<Finding> findings = new ArrayList<>();

  private OnTerminal(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * @param terminal whether input and output are one
   * @param encoding of the locale, such as UTF-8
   */
  static List<Finding> look(Map<String, String> environment, boolean terminal, String encoding) {
    var look = new OnTerminal(environment);
    look.type();
    look.encoding(encoding);
    if (terminal) {
      look.itself(TerminalLook.now());
    } else {
      look.findings.add(
          Finding.ok(AREA, "input or output goes elsewhere, so rfl prints text and no screens"));
    }
    return look.findings;
  }

  private void type() {
    var type = environment.getOrDefault("TERM", "");
    if (type.isEmpty() || type.equals("dumb")) {
      findings.add(
          Finding.warn(
              AREA,
              "TERM is \"" + type + "\", so there can be no screens",
              "set TERM to what your terminal is, such as xterm-256color; rfl | less needs none"));
    } else {
      findings.add(Finding.ok(AREA, "TERM is " + type + ", " + colours()));
    }
  }

  private String colours() {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return "no colours (NO_COLOR)";
    }
    return switch (Depth.of("auto", environment)) {
      case NONE -> "no colours";
      case SIXTEEN -> "16 colours";
      case MANY -> "256 colours";
      case FULL -> "all colours";
    };
  }

  private void encoding(String encoding) {
    if (encoding.toUpperCase(Locale.ROOT).startsWith("UTF")) {
      findings.add(Finding.ok(AREA, "the locale is " + encoding));
    } else {
      findings.add(
          Finding.warn(
              AREA,
              "the locale is " + encoding + ", so lines are drawn in ASCII",
              "set LANG to a UTF-8 locale, such as C.UTF-8"));
    }
  }

  private void itself(TerminalLook look) {
    var size = look.size().columns() + "x" + look.size().rows();
    if (look.size().columns() < LEAST_COLUMNS || look.size().rows() < LEAST_ROWS) {
      findings.add(
          Finding.warn(AREA, "its size is " + size, "make it 40x12 or larger, better 80x24"));
    } else {
      findings.add(Finding.ok(AREA, "its size is " + size));
    }
    findings.add(
        look.answer().isEmpty()
            ? Finding.ok(AREA, "it does not answer questions; rfl asks it none it must answer")
            : Finding.ok(AREA, "it answers as " + look.answer()));
  }
}
