import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lets SQLite's driver do at once only what each connection needs. Its date format, with language
 * data and calendars, is made when somebody asks for it: no store here holds dates as text. And
 * what earlier processes have left of an unpacked library is looked for, with the driver's version
 * from its jar, when the library is unpacked.
 */
final class LeanDriver {

  private static final ClassDesc FORMAT = ClassDesc.of("org.sqlite.date.FastDateFormat");
  private static final ClassDesc LOADER = ClassDesc.of("org.sqlite.SQLiteJDBCLoader");
  private static final ClassDesc CONFIGURATION = ClassDesc.of("org.sqlite.SQLiteConnectionConfig");

  private static final CodeTransform AS_IT_IS = CodeTransform.ACCEPT_ALL;

  private static final CodeTransform NO_FORMAT =
      (code, element) -> {
        if (calls(element, FORMAT, "getInstance")) {
          code.pop().aconst_null();
        } else {
          code.with(element);
        }
      };

  private static final CodeTransform FORMAT_NOW =
      (code, element) -> {
        if (element instanceof FieldInstruction read && read.opcode() == Opcode.GETFIELD) {
          code.getfield(CONFIGURATION, "dateStringFormat", ConstantDescs.CD_String)
              .invokestatic(
                  FORMAT, "getInstance", MethodTypeDesc.of(FORMAT, ConstantDescs.CD_String));
        } else {
          code.with(element);
        }
      };

  private static final CodeTransform NO_LOOK =
      (code, element) -> {
        if (!calls(element, LOADER, "cleanup")) {
          code.with(element);
        }
      };

  /** By class and method. */
  private static final Map<String, Map<String, CodeTransform>> CHANGES =
      Map.of(
          "org/sqlite/SQLiteConnectionConfig.class",
          Map.of(
              "<init>", NO_FORMAT, "setDateStringFormat", NO_FORMAT, "getDateFormat", FORMAT_NOW),
          "org/sqlite/SQLiteJDBCLoader.class",
          Map.of("initialize", NO_LOOK, "extractAndLoadLibraryFile", lookFirst()));

  private LeanDriver() {}

  /** Whether the jar is the driver as it was published. */
  static boolean concern(ZipFile jar) throws IOException {
    var loader = jar.getEntry("org/sqlite/SQLiteJDBCLoader.class");
    if (loader == null) {
      return false;
    }
    try (var in = jar.getInputStream(loader)) {
      return ClassFile.of().parse(in.readAllBytes()).methods().stream()
          .filter(method -> method.methodName().equalsString("initialize"))
          .flatMap(method -> method.code().stream())
          .flatMap(code -> code.elementStream())
          .anyMatch(element -> calls(element, LOADER, "cleanup"));
    }
  }

  static boolean concern(ZipEntry entry) {
    return CHANGES.containsKey(entry.getName());
  }

  static byte[] lean(ZipEntry entry, byte[] old) {
    var changes = CHANGES.get(entry.getName());
    var format = ClassFile.of();
    return format.transformClass(
        format.parse(old),
        (made, element) -> {
          if (element instanceof MethodModel method) {
            var change = changes.getOrDefault(method.methodName().stringValue(), AS_IT_IS);
            made.transformMethod(method, MethodTransform.transformingCode(change));
          } else {
            made.with(element);
          }
        });
  }

  private static CodeTransform lookFirst() {
    return CodeTransform.ofStateful(() ->
        new CodeTransform() {
          @Override
          public void atStart(CodeBuilder code) {
            code.invokestatic(LOADER, "cleanup", MethodTypeDesc.of(ConstantDescs.CD_void));
          }

          @Override
          public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
          }
        });
  }

  private static boolean calls(CodeElement element, ClassDesc owner, String name) {
    return element instanceof InvokeInstruction call
        && call.owner().asSymbol().equals(owner)
        && call.name().equalsString(name);
  }
}
