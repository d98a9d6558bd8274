package dev.adjoint.processor.oracle;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a call runs: a method of the corpus on its trees, or compiled code by reflection. */
final class Calls {
  private static final Set<String> MATH = Set.of("java.lang.Math", "java.lang.StrictMath");

  private final AttributedSources sources;
  private final ClassLoader loader;
  private final Bodies bodies;
  private boolean smooth = true;
  private Conversion conversion;

  Calls(AttributedSources sources, ClassLoader loader, Bodies bodies) {
    this.sources = sources;
    this.loader = loader;
    this.bodies = bodies;
  }

  /** Begins a run, with the values that its arguments were converted by. */
  void begin(Conversion conversion) {
    this.conversion = conversion;
    this.smooth = true;
  }

  /** Whether no function of an active number was asked where its slope is not finite. */
  boolean isSmooth() {
    return smooth;
  }

  Object toInterpreter(Object value) {
    return conversion.toInterpreter(value);
  }

  boolean isOfCorpus(Class<?> type) {
    return !type.isEnum()
        && !Throwable.class.isAssignableFrom(type)
        && sources.type(type.getName()) != null
        && type.getClassLoader() == loader;
  }

  /** A field that is static, or that belongs to the object. */
  Location field(VariableElement field, Object owner) {
    String name = field.getSimpleName().toString();
    if (owner instanceof Instance instance) {
      return new Location.Part(instance, name);
    }
    if (owner == null && !field.getModifiers().contains(Modifier.STATIC)) {
      throw new NullPointerException(name);
    }
    try {
      Field reflected = load(field.getEnclosingElement()).getDeclaredField(name);
      return new Location.Compiled(reflected, owner, conversion);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  Object read(VariableElement field, Object owner) {
    Object constant = field.getConstantValue();
    return constant != null ? constant : field(field, owner).get();
  }

  Object invoke(ExecutableElement method, Object receiver, Object[] arguments) {
    Object own = Library.call(method, receiver, arguments);
    if (!Library.isNone(own)) {
      return own;
    }
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    if (receiver == null && !isStatic) {
      throw new NullPointerException("the receiver of " + method);
    }
    ExecutableElement target = isStatic ? method : dispatch(method, receiver);
    if (sources.body(target) != null && sources.body(target).getBody() != null) {
      return bodies.run(target, receiver, arguments);
    }
    String name = method.getSimpleName().toString();
    if (receiver instanceof Instance instance && instance.fields.containsKey(name)) {
      return instance.fields.get(name);
    }
    Object value = reflect(target, receiver, arguments);
    return differentiate(method, value, arguments);
  }

  private ExecutableElement dispatch(ExecutableElement method, Object receiver) {
    Class<?> type = receiver instanceof Instance i ? i.type : receiver.getClass();
    TypeElement element = sources.type(type.getName());
    return element == null ? method : sources.overriding(method, element);
  }

  private Object differentiate(ExecutableElement method, Object value, Object[] arguments) {
    boolean active = Arrays.stream(arguments).anyMatch(Calls::hasActive);
    String name = method.getSimpleName().toString();
    TypeKind result = method.getReturnType().getKind();
    boolean floating = result == TypeKind.DOUBLE || result == TypeKind.FLOAT;
    if (!active || !floating || ActiveFunctions.isPassive(name)) {
      return value;
    }
    if (!MATH.contains(method.getEnclosingElement().toString())) {
      throw new UnsupportedOperationException("active argument of " + method);
    }
    smooth &= !ActiveFunctions.isSingular(name, arguments);
    return ActiveFunctions.apply(name, value, arguments);
  }

  private static boolean hasActive(Object value) {
    if (value instanceof Cells cells) {
      return Arrays.stream(cells.elements).anyMatch(Calls::hasActive);
    }
    if (value instanceof Instance instance) {
      return instance.type.isRecord()
          && instance.fields.values().stream().anyMatch(Calls::hasActive);
    }
    return ActiveNumbers.isActive(value);
  }

  private Object reflect(ExecutableElement method, Object receiver, Object[] arguments) {
    Class<?>[] types = types(method);
    Object[] java = passive(types, arguments);
    Object on = conversion.toJava(receiver, Object.class);
    conversion.giveBack();
    Class<?> owner = load(method.getEnclosingElement());
    Object value = Reflection.invoke(owner, method.getSimpleName().toString(), types, on, java);
    conversion.takeBack();
    return conversion.toInterpreter(value);
  }

  Object create(ExecutableElement constructor, Object[] arguments) {
    Element owner = constructor.getEnclosingElement();
    Class<?> type = load(owner);
    Class<?>[] types = types(constructor);
    if (sources.source(owner) != null && !sources.isThrowable(owner)) {
      Object[] given = arguments.clone();
      Instance instance = new Instance(type, null, new Instance.Creation(types, given));
      bodies.construct(constructor, instance, arguments);
      return instance;
    }
    return Reflection.create(type, types, passive(types, arguments));
  }

  private Object[] passive(Class<?>[] types, Object[] arguments) {
    Object[] result = arguments.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = conversion.toJava(result[i], types[i]);
    }
    return result;
  }

  private Class<?>[] types(ExecutableElement callee) {
    List<? extends VariableElement> parameters = callee.getParameters();
    return parameters.stream().map(p -> typeOf(p.asType())).toArray(Class<?>[]::new);
  }

  Class<?> load(Element type) {
    try {
      return Class.forName(sources.binaryName(type), true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The class of a type, of its erasure where it is generic. */
  Class<?> typeOf(TypeMirror declared) {
    TypeMirror type = sources.erasure(declared);
    if (type instanceof ArrayType array) {
      return typeOf(array.getComponentType()).arrayType();
    }
    if (type instanceof DeclaredType object) {
      return load(object.asElement());
    }
    return switch (type.getKind()) {
      case BOOLEAN -> boolean.class;
      case CHAR -> char.class;
      case BYTE -> byte.class;
      case SHORT -> short.class;
      case INT -> int.class;
      case LONG -> long.class;
      case FLOAT -> float.class;
      case DOUBLE -> double.class;
      default -> throw new IllegalArgumentException(type.toString());
    };
  }
}
