package org.rfldigest.tui.terminal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rfldigest.text.Cluster;
import org.rfldigest.text.Width;

/**
 * A small terminal for tests: it obeys the sequences that the display may use, and nothing else. An
 * unknown sequence or a control character is an error.
 */
public final class VirtualScreen {

  private final String[][] cells;
  private final String[][] renditions;
  private final List<String> sequences = new ArrayList<>();
  private int row;
  private int column;
  private String rendition = "0";
  private String link = "";
  private int clears;
  private int top;
  private int bottom;

  public VirtualScreen(Size size) {
    cells = new String[size.rows()][size.columns()];
    renditions = new String[size.rows()][size.columns()];
    bottom = size.rows();
    clear();
    clears = 0;
  }

  public void feed(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    for (var at = 0; at < text.length(); ) {
      if (text.charAt(at) == '\u001B') {
        at = sequence(text, at);
      } else {
        var end = Cluster.end(text, at);
        put(text.substring(at, end), Width.ofCluster(text, at, end));
        at = end;
      }
    }
  }

  private int sequence(String text, int start) {
    if (text.startsWith("]8;", start + 1)) {
      var close = text.indexOf("\u001B\\", start);
      link = text.substring(text.indexOf(';', start + 4) + 1, close);
      return close + 2;
    }
    if (text.charAt(start + 1) != '[') {
      throw new AssertionError("unknown sequence: " + text.substring(start + 1));
    }
    var end = start + 2;
    while (text.charAt(end) < 0x40) {
      end++;
    }
    obey(text.substring(start + 2, end), text.charAt(end));
    sequences.add(text.substring(start + 1, end + 1));
    return end + 1;
  }

  private void obey(String parameters, char last) {
    if (!link.isEmpty() && last != 'G' && last != 'm') {
      throw new AssertionError("a link goes on beyond its text");
    }
    switch (last) {
      case 'H' -> {
        var place = parameters.split(";");
        row = Integer.parseInt(place[0]) - 1;
        column = Integer.parseInt(place[1]) - 1;
      }
      case 'G' -> column = Integer.parseInt(parameters) - 1;
      case 'K' -> {
        Arrays.fill(cells[row], column, cells[row].length, " ");
        Arrays.fill(renditions[row], column, cells[row].length, "0");
      }
      case 'r' -> {
        var rows =
            parameters.isEmpty() ? new String[] {"1", "" + cells.length} : parameters.split(";");
        top = Integer.parseInt(rows[0]) - 1;
        bottom = Integer.parseInt(rows[1]);
        row = 0;
        column = 0;
      }
      case 'S' -> scroll(Integer.parseInt(parameters));
      case 'T' -> scroll(-Integer.parseInt(parameters));
      case 'J' -> clear();
      case 'm' -> rendition = parameters;
      case 'h', 'l' -> known(parameters);
      default -> throw new AssertionError("unknown sequence: " + parameters + last);
    }
  }

  private static void known(String mode) {
    if (!List.of("?25", "?7", "?1000", "?1006", "?1049", "?2004", "?2026").contains(mode)) {
      throw new AssertionError("unknown mode: " + mode);
    }
  }

  private void scroll(int up) {
    var texts = new ArrayList<String[]>();
    var styles = new ArrayList<String[]>();
    for (var at = top; at < bottom; at++) {
      var from = at + up;
      var isKept = from >= top && from < bottom;
      texts.add(isKept ? cells[from] : blank(" "));
      styles.add(isKept ? renditions[from] : blank("0"));
    }
    for (var at = top; at < bottom; at++) {
      cells[at] = texts.get(at - top);
      renditions[at] = styles.get(at - top);
    }
  }

  private String[] blank(String with) {
    var row = new String[cells[0].length];
    Arrays.fill(row, with);
    return row;
  }

  private void clear() {
    clears++;
    for (var at = 0; at < cells.length; at++) {
      Arrays.fill(cells[at], " ");
      Arrays.fill(renditions[at], "0");
    }
  }

  private void put(String cluster, int wide) {
    if (cluster.charAt(0) < ' ' || cluster.charAt(0) == 0x7F) {
      throw new AssertionError("a control character: " + (int) cluster.charAt(0));
    }
    cells[row][column] = cluster;
    renditions[row][column] = rendition + (link.isEmpty() ? "" : " " + link);
    if (wide == 2) {
      cells[row][column + 1] = "";
      renditions[row][column + 1] = rendition;
    }
    column = Math.min(column + wide, cells[row].length - 1);
  }

  int clears() {
    return clears;
  }

  List<String> sequences() {
    return sequences;
  }

  /** The rows as text. */
  public List<String> rows() {
    return Arrays.stream(cells).map(row -> String.join("", row)).toList();
  }

  /** The rows as text, each with the renditions of its cells behind it. */
  String shown() {
    var shown = new StringBuilder();
    for (var at = 0; at < cells.length; at++) {
      shown.append(String.join("", cells[at])).append("|").append(String.join(",", renditions[at]));
      shown.append('\n');
    }
    return shown.toString();
  }
}
