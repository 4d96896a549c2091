import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts plain methods where the compiler leaves a call to be linked at its first run: in switches
 * over types, and in equals and hashCode of records. Linking makes classes, which no archive of
 * loaded classes keeps, so every start would make them anew. Run by the build:
 *
 * <pre>java src/build/PlainCalls.java CLASSES LIBRARIES</pre>
 */
final class PlainCalls {

  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final MethodTypeDesc BOTH =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
  private static final MethodTypeDesc HASH =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object);

  /** A method to be added, of the type that the call has. */
  private record Plain(String name, MethodTypeDesc type, Consumer<CodeBuilder> code) {}

  private final ClassFile format;
  private final ClassModel model;
  private final List<Plain> methods = new ArrayList<>();

  private PlainCalls(ClassFile format, ClassModel model) {
    this.format = format;
    this.model = model;
  }

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    try (var loader = loader(arguments[0] + File.pathSeparator + arguments[1]);
        var files = Files.walk(folder)) {
      var hierarchy = ClassHierarchyResolver.ofResourceParsing(loader).cached();
      var format = ClassFile.of(ClassHierarchyResolverOption.of(hierarchy));
      for (var file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        var plain = new PlainCalls(format, format.parse(file)).plain();
        if (plain.isPresent()) {
          Files.write(file, plain.get());
        }
      }
    }
  }

  private static URLClassLoader loader(String path) throws IOException {
    var places = new ArrayList<URL>();
    for (var place : path.split(File.pathSeparator)) {
      places.add(Path.of(place).toUri().toURL());
    }
    return new URLClassLoader(places.toArray(URL[]::new));
  }

  /** The class anew; empty where it has no such call. */
  private Optional<byte[]> plain() {
    var changed =
        format.transformClass(model, ClassTransform.transformingMethodBodies(this::replace));
    return methods.isEmpty()
        ? Optional.empty()
        : Optional.of(
            format.transformClass(
                format.parse(changed),
                ClassTransform.endHandler(type ->
                    methods.forEach(method ->
                        type.withMethodBody(
                            method.name(),
                            method.type(),
                            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                            method.code())))));
  }

  private void replace(CodeBuilder code, CodeElement element) {
    var plain =
        element instanceof InvokeDynamicInstruction call
            ? plain(call)
            : Optional.<Consumer<CodeBuilder>>empty();
    if (plain.isEmpty()) {
      code.with(element);
      return;
    }
    var type = ((InvokeDynamicInstruction) element).typeSymbol();
    var method = new Plain("plain$" + methods.size(), type, plain.get());
    methods.add(method);
    var isInterface = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
    code.invokestatic(model.thisClass().asSymbol(), method.name(), type, isInterface);
  }

  private static Optional<Consumer<CodeBuilder>> plain(InvokeDynamicInstruction call) {
    var linker = call.bootstrapMethod();
    var known = call.bootstrapArgs();
    return switch (linker.owner().displayName() + "." + linker.methodName()) {
      case "SwitchBootstraps.typeSwitch" ->
          known.stream().allMatch(PlainCalls::isType)
              ? Optional.of(code -> choose(code, known))
              : Optional.empty();
      case "ObjectMethods.bootstrap" -> {
        var record = (ClassDesc) known.getFirst();
        var fields =
            known.subList(2, known.size()).stream()
                .map(DirectMethodHandleDesc.class::cast)
                .toList();
        yield switch (call.name().stringValue()) {
          case "equals" -> Optional.of(code -> compare(code, record, fields));
          case "hashCode" -> Optional.of(code -> hash(code, fields));
          default -> Optional.empty();
        };
      }
      default -> Optional.empty();
    };
  }

  private static boolean isType(ConstantDesc label) {
    return label instanceof ClassDesc type && !type.isPrimitive();
  }

  /**
   * Given a value and a label, the first label from there on that is the value's type: -1 for null,
   * and behind the last for none.
   */
  private static void choose(CodeBuilder code, List<ConstantDesc> labels) {
    var something = code.newLabel();
    code.aload(0).ifnonnull(something).iconst_m1().ireturn().labelBinding(something);
    for (var at = 0; at < labels.size(); at++) {
      var next = code.newLabel();
      code.iload(1).loadConstant(at).if_icmpgt(next);
      code.aload(0).instanceOf((ClassDesc) labels.get(at)).ifeq(next);
      code.loadConstant(at).ireturn().labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
  }

  private static void compare(
      CodeBuilder code, ClassDesc record, List<DirectMethodHandleDesc> fields) {
    var different = code.newLabel();
    code.aload(1).instanceOf(record).ifeq(different);
    code.aload(1).checkcast(record).astore(2);
    for (var field : fields) {
      var type = read(code, 0, field);
      read(code, 2, field);
      switch (TypeKind.from(type)) {
        case REFERENCE -> code.invokestatic(OBJECTS, "equals", BOTH).ifeq(different);
        case LONG -> code.lcmp().ifne(different);
        case FLOAT, DOUBLE ->
            code.invokestatic(
                    boxed(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
                .ifne(different);
        default -> code.if_icmpne(different);
      }
    }
    code.iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
  }

  private static void hash(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
    code.iconst_0();
    for (var field : fields) {
      code.bipush(31).imul();
      var type = read(code, 0, field);
      if (type.isPrimitive()) {
        var ofIt = MethodTypeDesc.of(ConstantDescs.CD_int, type);
        code.invokestatic(boxed(type), "hashCode", ofIt);
      } else {
        code.invokestatic(OBJECTS, "hashCode", HASH);
      }
      code.iadd();
    }
    code.ireturn();
  }

  /** The field of the record in a local variable; its type. */
  private static ClassDesc read(CodeBuilder code, int local, DirectMethodHandleDesc field) {
    var type = field.invocationType().returnType();
    code.aload(local).getfield(field.owner(), field.methodName(), type);
    return type;
  }

  private static ClassDesc boxed(ClassDesc primitive) {
    return switch (TypeKind.from(primitive)) {
      case LONG -> ConstantDescs.CD_Long;
      case FLOAT -> ConstantDescs.CD_Float;
      case DOUBLE -> ConstantDescs.CD_Double;
      default ->
          switch (primitive.descriptorString()) {
            case "Z" -> ConstantDescs.CD_Boolean;
            case "B" -> ConstantDescs.CD_Byte;
            case "C" -> ConstantDescs.CD_Character;
            case "S" -> ConstantDescs.CD_Short;
            default -> ConstantDescs.CD_Integer;
          };
    };
  }
}
