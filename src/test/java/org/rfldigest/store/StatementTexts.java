package org.rfldigest.store;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** All statements that stand in the compiled classes of the store, used in a test or not. */
final class StatementTexts {

  private static final Pattern STATEMENT =
      Pattern.compile("(SELECT|INSERT|UPDATE|DELETE|WITH)\\s.+", Pattern.DOTALL);

  private StatementTexts() {}

  /** As far as the text is one piece: what is put together at run time ends where that begins. */
  static Set<String> all() throws IOException {
    var all = new TreeSet<String>();
    try (var files = Files.list(Path.of("target/classes/org/rfldigest/store"))) {
      for (var file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        for (var constant : ClassFile.of().parse(file).constantPool()) {
          if (constant instanceof StringEntry text && isStatement(text.stringValue())) {
            all.add(text.stringValue().split("\u0001")[0]);
          }
        }
      }
    }
    return all;
  }

  private static boolean isStatement(String text) {
    return STATEMENT.matcher(text).matches();
  }
}
