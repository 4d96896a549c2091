package org.rfldigest.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rfldigest.json.JsonLine;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.workspace.TypedFile;

/** What a backup says it holds: each file with its size and SHA-256. */
record Manifest(Instant made, List<Held> files) {

  /**
   * A file of the backup.
   *
   * @param name its path from the workspace, with slashes; the store is {@link #STORE}
   * @param size in bytes
   * @param sum the SHA-256 in hexadecimal digits
   */
  record Held(String name, long size, String sum) {}

  static final String NAME = "manifest.json";
  static final String STORE = "store.db";
  static final String TYPED = TypedFile.FOLDER + "/";
  static final int MOST_FILES = 10_000;

  private static final String FORMAT = "rfl-backup";
  private static final int VERSION = 1;
  private static final int LONGEST_NAME = 300;
  private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");

  String text(String program) {
    var members = new LinkedHashMap<String, Object>();
    members.put("format", FORMAT);
    members.put("version", VERSION);
    members.put("made", made);
    members.put("rfl", program);
    members.put("files", files.stream().map(Manifest::members).toList());
    return JsonLine.of(members) + "\n";
  }

  private static Map<String, Object> members(Held held) {
    var members = new LinkedHashMap<String, Object>();
    members.put("name", held.name());
    members.put("size", held.size());
    members.put("sha256", held.sum());
    return members;
  }

  /**
   * Reads a manifest.
   *
   * @throws NotAccepted where it is none, is newer, or names what does not belong into a workspace
   */
  static Manifest read(String text) {
    if (!(JsonReader.read(text) instanceof JsonReader.Result.Read(JsonObject object))
        || !object.text("format").filter(FORMAT::equals).isPresent()) {
      throw new NotAccepted("it is no backup of rfl");
    }
    try {
      var manifest = new Member(object);
      if (manifest.count("version") > VERSION) {
        throw new NotAccepted("it was made by a newer rfl, update rfl to restore it");
      }
      var files = new ArrayList<Held>();
      for (var file : manifest.objects("files")) {
        files.add(held(file));
      }
      return checked(new Manifest(manifest.instant("made"), List.copyOf(files)));
    } catch (BadLine wrong) {
      throw new NotAccepted("its manifest is damaged, " + wrong.getMessage());
    }
  }

  private static Held held(Member file) {
    var name = file.text("name");
    if (!isOurs(name)) {
      throw new NotAccepted("it holds '" + name + "', which is no file of a workspace");
    }
    var size = file.number("size");
    if (size < 0 || size > 1L << 50 || !SUM.matcher(file.text("sha256")).matches()) {
      throw new BadLine("size or sum of '" + name + "' is none");
    }
    return new Held(name, (long) size, file.text("sha256"));
  }

  private static Manifest checked(Manifest manifest) {
    var names = manifest.files().stream().map(Held::name).toList();
    if (names.stream().distinct().count() < names.size()) {
      throw new NotAccepted("it holds a file twice");
    }
    if (!names.contains(STORE)) {
      throw new NotAccepted("it holds no store");
    }
    if (names.size() > MOST_FILES) {
      throw new NotAccepted("it holds more than " + MOST_FILES + " files");
    }
    return manifest;
  }

  /** Whether a file of that name stays in the workspace's own folders, whatever the name is. */
  static boolean isOurs(String name) {
    if (name.equals(STORE)) {
      return true;
    }
    if (name.startsWith(TYPED)) {
      var file = name.substring(TYPED.length());
      return TypedFile.named(file).isPresent() || TypedFile.edited(file).isPresent();
    }
    var folder = name.startsWith("feeds/") || name.startsWith("snapshots/");
    if (!folder || name.length() > LONGEST_NAME || name.indexOf('\\') >= 0) {
      return false;
    }
    var segments = name.split("/", -1);
    for (var i = 0; i < segments.length; i++) {
      var hidden = segments[i].startsWith(".") && i < segments.length - 1;
      if (hidden || segments[i].isBlank() || segments[i].equals(".") || segments[i].equals("..")) {
        return false;
      }
    }
    return name.codePoints().noneMatch(point -> Character.isISOControl(point) || point == 0xFFFD);
  }
}
