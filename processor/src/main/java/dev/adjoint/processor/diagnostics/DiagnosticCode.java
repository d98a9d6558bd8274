package dev.adjoint.processor.diagnostics;

/**
 * Every message that a user can cause: its stable code, its severity, its text, and the remedy.
 * Behind each stands a page {@code docs/diagnostics/ADnnnn.md}. Codes are grouped: AD1xxx the
 * annotated method and its signature, AD2xxx statements, AD3xxx expressions, AD4xxx names that
 * cannot be resolved, AD5xxx what an analysis is not sure of, AD6xxx rules of the user, AD8xxx
 * warnings, AD9xxx faults of this compiler.
 */
public enum DiagnosticCode {
  /** An annotated method that companions cannot call. */
  AD1001(
      Severity.ERROR,
      "%s is private, so its companions could not be offered beside it",
      "make it package-private"),

  /** An annotated method without a body. */
  AD1002(Severity.ERROR, "%s has no body to differentiate", "annotate a method with a body"),

  /** An instance method that may be overridden. */
  AD1003(
      Severity.ERROR,
      "%s can be overridden, so a call may run another method than the one differentiated",
      "make it final or static, or its class final"),

  /** A generic method. */
  AD1004(
      Severity.ERROR,
      "%s has type parameters, which its companions could not have",
      "write the types out"),

  /** A class that companions cannot name. */
  AD1005(
      Severity.ERROR,
      "%s is in the class %s, which is private, so companions could not stand beside it",
      "make the class package-private"),

  /** A synchronized method. */
  AD1006(
      Severity.ERROR,
      "%s is synchronized, and a derivative cannot hold its lock at the right times",
      "synchronize where it is called"),

  /** A result that has no derivative. */
  AD1007(
      Severity.ERROR,
      "%s returns %s: only float, double, and arrays and records of them have derivatives",
      "return a floating-point number, an array or a record"),

  /** No result at all. */
  AD1008(
      Severity.ERROR,
      "%s returns nothing and has no floating-point array to write to",
      "return the result, or write it into a parameter of type double[]"),

  /** A type that companions cannot name. */
  AD1009(
      Severity.ERROR,
      "the companion would have to name %s, which it cannot see",
      "make the type package-private or public"),

  /** A name in wrt that no parameter has. */
  AD1010(
      Severity.ERROR, "wrt names %s, but %s has no such parameter", "name one of the parameters"),

  /** A parameter in wrt that has no derivative. */
  AD1011(
      Severity.ERROR,
      "wrt names %s of type %s, in which there is no float or double to differentiate by",
      "leave it out of wrt"),

  /** A parameter twice in wrt. */
  AD1012(Severity.ERROR, "wrt names %s twice", "name it once"),

  /** Nothing to differentiate by. */
  AD1013(
      Severity.ERROR,
      "%s has no parameter of type float or double, or of arrays or records of them",
      "add one, or name a final field of the object, as in wrt = \"this.field\""),

  /** A record or object whose numbers cannot be reached. */
  AD1014(
      Severity.ERROR,
      "%s of type %s is not differentiated: %s",
      "pass its numbers as parameters, or name the other parameters in wrt"),

  /** A field in wrt of a static method. */
  AD1015(
      Severity.ERROR,
      "wrt names %s, but %s is static and belongs to no object",
      "pass the field as a parameter"),

  /** A base name that is no identifier. */
  AD1017(
      Severity.ERROR,
      "the name \"%s\" is no Java identifier",
      "give a name that a method can have"),

  /** Companion methods of the same signature. */
  AD1018(
      Severity.ERROR,
      "the companions of %s and %s would both contain %s",
      "give one of them another base name, as in @Differentiable(name = \"other\")"),

  /** A companion whose name is taken. */
  AD1019(
      Severity.ERROR,
      "the companion %s of %s would have the name of %s",
      "rename one of the classes"),

  /** Too many parameters for the virtual machine. */
  AD1020(
      Severity.ERROR,
      "the companion method %s would take %d argument slots, and a method has at most 255, because of Mode.%s",
      "leave that mode out of modes, or pass parameters in an array"),

  /** No mode. */
  AD1021(
      Severity.ERROR,
      "no mode is asked for, so %s would have no companion",
      "name at least one mode, or leave modes out"),

  /** An annotated method that processors are not shown. */
  AD1022(
      Severity.ERROR,
      "%s is in a local or anonymous class, which could not have a companion",
      "move the class out of the method"),

  /** A Hessian of what is not one number. */
  AD1023(
      Severity.ERROR,
      "%s does not return a number, and only a number has a Hessian",
      "return one number, or leave Mode.HESSIAN out"),

  /** A name in wrt that no field has. */
  AD1025(
      Severity.ERROR,
      "wrt names %s, but objects of %s have no field %s",
      "name one of the final fields"),

  /** A field in wrt that may change. */
  AD1026(
      Severity.ERROR,
      "wrt names %s, which is not final: it could be another number when the sweeps come back",
      "make the field final"),

  /** A field in wrt that generated code cannot read. */
  AD1027(
      Severity.ERROR,
      "wrt names %s, which generated code cannot read",
      "make the field package-private, or leave the accessor of a record to the compiler"),

  /** A field in wrt and a parameter of the same name. */
  AD1028(
      Severity.ERROR,
      "wrt names %s, whose derivative would have the name of that of the parameter %s",
      "rename the parameter"),

  /** A field in wrt of a class that is only carried along. */
  AD1029(
      Severity.ERROR,
      "wrt names %s, but %s is an enum, generic or contains objects of its own class",
      "pass the field as a parameter"),

  /** A constant in wrt. */
  AD1030(
      Severity.ERROR,
      "wrt names %s, a constant whose value stands in place of the field wherever it is named",
      "assign the field in the constructor, or leave it out of wrt"),

  /** A method of another language. */
  AD1031(
      Severity.ERROR,
      "%s is not written in Java: the source that its build tool hands over has no bodies",
      "write the method in Java, beside the other classes"),

  /** Parallel iterations without reverse mode. */
  AD1045(
      Severity.ERROR,
      "iterations run in parallel in reverse mode only, which modes leaves out",
      "add Mode.ADJOINT to modes, or leave parallel out"),

  /** Parallel iterations without a loop. */
  AD1046(
      Severity.ERROR,
      "%s has no loop whose iterations could run in parallel",
      "leave parallel out"),

  /** Parallel iterations of a loop that may end early, or whose length is not known. */
  AD1047(
      Severity.ERROR,
      "the iterations of this loop cannot run in parallel: %s",
      "count with for (int i = a; i < b; i++), and let each iteration run to its end"),

  /** Parallel iterations that need what others compute. */
  AD1048(
      Severity.ERROR,
      "the iterations of this loop cannot run in parallel: %s",
      "let each iteration compute one number by itself and add it to the sum once"),

  /** Parallel iterations that write into arrays in common. */
  AD1049(
      Severity.ERROR,
      "the iterations of this loop cannot run in parallel: %s",
      "make the array in the iteration that uses it"),

  /** Parallel iterations with effects. */
  AD1050(
      Severity.ERROR,
      "the iterations of this loop cannot run in parallel: %s",
      "move it out of the loop"),

  /** Checkpoints of something that is not a loop whose iterations can be counted beforehand. */
  AD1055(
      Severity.ERROR,
      "@Checkpoint stands on %s, which does not count the iterations of a loop",
      "put it on the variable of for (int i = …; i < bound; i += constant), where the loop changes neither the bound nor, but for the update, the variable"),

  /** A bound on memory that is none. */
  AD1056(
      Severity.ERROR,
      "@Checkpoint needs a bound: snapshots or bytes, not both, and a positive number",
      "say @Checkpoint(snapshots = 20), for instance"),

  /** A loop with checkpoints that is left early. */
  AD1057(
      Severity.ERROR,
      "this %s may end the loop with @Checkpoint before its last iteration",
      "let the loop run to its end, with an if around what is no longer to be done"),

  /** A call in a loop with checkpoints that must not run again. */
  AD1058(
      Severity.ERROR,
      "the loop with @Checkpoint in %s would run this again in the reverse sweep, but it has effects or reads what may change",
      "move it out of the loop, or take the annotation away"),

  /** A reference to an array in another one, which a copy would not be enough for. */
  AD1059(
      Severity.ERROR,
      "the loop with @Checkpoint in %s puts an array into another one that lives on",
      "copy the elements instead"),

  /** An array of a field that a loop with checkpoints uses. */
  AD1060(
      Severity.ERROR,
      "the loop with @Checkpoint in %s reads a reference to an array from a field, and arrays are written to",
      "assign it to a local variable before the loop"),

  /** A method of a source file without a class. */
  AD1061(
      Severity.ERROR,
      "%s is in a source file without a class, whose name no companion can write",
      "declare a class around the methods of the file"),

  /** A Hessian of a method with effects. */
  AD1024(
      Severity.ERROR,
      "%s has an effect here, which Mode.HESSIAN would repeat for each column of the Hessian",
      "move it out of the method, or leave Mode.HESSIAN out"),

  /** A workspace for a companion that is not asked for. */
  AD1040(
      Severity.ERROR,
      "workspace = true is for the companion of reverse mode, which is not asked for of %s",
      "add Mode.ADJOINT to modes, or leave workspace out"),

  /** A try statement. */
  AD2001(
      Severity.ERROR,
      "a try statement cannot be reversed: which of its statements ran is not known",
      "let the exception leave the method and catch it in the caller"),

  /** A synchronized statement. */
  AD2002(
      Severity.ERROR,
      "a synchronized statement is not differentiated: its lock would not span the reverse sweep",
      "hold the lock in the caller"),

  /** A local class. */
  AD2003(
      Severity.ERROR,
      "a class declared inside a differentiated method is not translated",
      "declare it as a member of the enclosing class"),

  /** An enhanced for over something other than an array. */
  AD2004(
      Severity.ERROR,
      "for (… : …) over %s: only arrays are iterated over",
      "copy the elements into an array before the call"),

  /** A statement or label without translation. */
  AD2005(
      Severity.ERROR,
      "%s is not a statement form of the differentiable language",
      "write it with if, for, while or a switch over constants"),

  /** A method that always throws or never ends. */
  AD2006(
      Severity.ERROR,
      "%s never returns, so there is nothing to differentiate",
      "return on some path, or leave the annotation out"),

  /** A lambda expression. */
  AD3001(
      Severity.ERROR,
      "a lambda expression is not differentiated",
      "write its computation as statements of the method"),

  /** A method reference. */
  AD3002(
      Severity.ERROR,
      "a method reference is not differentiated",
      "write the call as a statement of the method"),

  /** Creation of an object that belongs to another one. */
  AD3003(
      Severity.ERROR,
      "new %s creates an object of an inner class, which generated code cannot do",
      "make the class static"),

  /** An anonymous class. */
  AD3004(
      Severity.ERROR,
      "an anonymous class is not differentiated",
      "write its computation as statements of the method"),

  /** Assignment to a field. */
  AD3005(
      Severity.ERROR,
      "the field %s is assigned: its derivative would be lost with the call",
      "return the value, or write it into an array parameter"),

  /** Use of another instance than the method's own. */
  AD3006(
      Severity.ERROR,
      "%s belongs to an object that the companion is not given",
      "pass what is needed as a parameter"),

  /** A cast of a reference. */
  AD3008(
      Severity.ERROR,
      "the cast from %s to %s changes the type of a reference",
      "declare the variable with the type that it is used with"),

  /** An expression without translation. */
  AD3009(
      Severity.ERROR,
      "%s is not an expression of the differentiable language",
      "compute it in the caller and pass the result as a parameter"),

  /** A boxed number used as a number. */
  AD3010(
      Severity.ERROR,
      "the boxed %s is used as a primitive value",
      "declare it with the primitive type"),

  /** A number that is boxed. */
  AD3011(
      Severity.ERROR,
      "a value of type %s is boxed to %s",
      "declare the variable with the primitive type"),

  /** An array in a field that can change. */
  AD3012(
      Severity.ERROR,
      "the field %s holds an array or a record and is not final: it may hold another one later",
      "make the field final, or pass what it holds as a parameter"),

  /** A name that generated code cannot use. */
  AD3013(
      Severity.ERROR,
      "generated code in this package cannot access %s",
      "make it package-private, or public if it is in another package"),

  /** A copy between arrays of different types, or of rows. */
  AD3014(
      Severity.ERROR,
      "arraycopy from %s to %s: both must be known to be arrays of one type, with one dimension",
      "declare both arrays with the same type, and assign rows one by one"),

  /** An array under another type. */
  AD3015(
      Severity.ERROR,
      "a value of type %s is used as %s, where the numbers in it cannot be followed",
      "declare the variable with the type of the value"),

  /** A component that only an accessor of the user's own shows. */
  AD3016(
      Severity.ERROR,
      "the field %s is private, and the accessor that is written for it may return something else",
      "leave the accessor to the compiler, and give the method that computes another name"),

  /** A name that nothing visible has. */
  AD4001(
      Severity.ERROR,
      "cannot find %s: no variable, method or type of this name is visible here",
      "declare or import it"),

  /** A field that a type does not have. */
  AD4002(
      Severity.ERROR,
      "cannot find a member: %s has no accessible field %s",
      "correct the name, or make the field accessible"),

  /** A call that no method fits. */
  AD4003(
      Severity.ERROR,
      "no method %s of %s takes the arguments %s",
      "correct the name, or convert the arguments to the types of its parameters"),

  /** A name with several equally good meanings. */
  AD4004(
      Severity.ERROR,
      "%s is ambiguous: both %s and %s match",
      "qualify the name, or cast the arguments"),

  /** A name whose meaning depends on a class that is not there yet. */
  AD4005(
      Severity.ERROR,
      "the meaning of %s depends on %s, which does not exist while derivatives are generated",
      "move what uses generated classes into a class without annotated methods"),

  /** A generic call whose type arguments the arguments do not determine. */
  AD4006(
      Severity.ERROR,
      "the type arguments of %s do not follow from its arguments",
      "assign the result to a local variable of a declared type"),

  /** Alternatives without a common type. */
  AD4007(
      Severity.ERROR,
      "the common type of %s is not one of them",
      "cast the alternatives to the type that is meant"),

  /** A construct whose inside is not resolved. */
  AD4008(
      Severity.ERROR,
      "%s is outside the language whose names are resolved in a differentiated method",
      "move it into a method of its own and call that"),

  /** Operands that an operator does not take. */
  AD4009(
      Severity.ERROR, "the operator %s does not take operands of type %s", "convert the operands"),

  /** A number flows into a function that has no derivative anybody could mean. */
  AD5001(
      Severity.ERROR,
      "a differentiated value flows into %s, which has no derivative",
      "compute it from a copy that carries no derivative, or leave it out"),

  /** A number flows into code whose body the compiler cannot see. */
  AD5002(
      Severity.ERROR,
      "a differentiated value flows into %s, whose derivative is not known",
      "annotate it with @Differentiable, write out what it does, give a rule for it, or pass it Adjoint.constant(...)"),

  /** A number made from the text or the bits of another that should carry a derivative. */
  AD5003(
      Severity.ERROR,
      "%s turns a differentiated value into a number by way of its text or bits",
      "use arithmetic, whose derivative is known"),

  /** A row of an array that the caller passed is replaced. */
  AD5004(
      Severity.ERROR,
      "a row of an array that belongs to the caller is replaced by another array",
      "copy the elements instead, or work on a new array of arrays"),

  /** A void method that changes nothing that could carry a derivative. */
  AD5005(
      Severity.ERROR,
      "the void method %s writes into no floating-point array, so it has no outputs",
      "return the result, or write it into an array parameter"),

  /** A number flows into a method of which it is not known whose body runs. */
  AD5006(
      Severity.ERROR,
      "a differentiated value flows into %s, which a subclass may override, so its body is not known",
      "make the method final or static, or give a rule for it"),
  /** A derivative that needs itself. */
  AD5031(
      Severity.ERROR,
      "%s calls a companion of its own: its derivative would need itself",
      "move what is differentiated inside to a method of its own"),

  /** A rule for a method that does not exist. */
  AD6001(
      Severity.ERROR,
      "%s has no method %s for this rule",
      "correct the name of the method, its parameters or the type"),

  /** A rule for one of several methods. */
  AD6002(
      Severity.ERROR,
      "%s has several methods %s: %s",
      "say which one, as in parameters = {double.class}"),

  /** A rule that takes or returns the wrong things. */
  AD6003(
      Severity.ERROR,
      "%s cannot be the rule of %s: the expected signature is %s",
      "declare the rule with that signature"),

  /** A rule of no form, or of several. */
  AD6004(
      Severity.ERROR,
      "it does not follow what %s is a rule for: a rule is for one mode, or for one partial derivative",
      "give mode = Mode.ADJOINT, mode = Mode.TANGENT, wrt = \"x\" or @Partial, one of them"),

  /** A rule that generated code could not call. */
  AD6005(
      Severity.ERROR,
      "the rule %s is %s, so generated code could not call it",
      "declare it static and package-private or public, without type parameters"),

  /** A second rule for the same. */
  AD6006(Severity.ERROR, "%s is the second rule of %s for %s beside %s", "leave one of them out"),

  /** A partial derivative with respect to what is no parameter. */
  AD6007(
      Severity.ERROR,
      "%s has no parameter %s of type float or double; it has %s",
      "name one of its parameters"),

  /** A formula that is none. */
  AD6008(
      Severity.ERROR,
      "no formula at character %d of \"%s\": %s",
      "write an expression of parameters, numbers, value, functions of Math and static functions of the class"),

  /** A partial derivative that nobody states. */
  AD6009(
      Severity.ERROR,
      "the partial derivative of %s with respect to %s is not stated",
      "state it too, or mark the parameter as @Passive"),

  /** Partial derivatives of something else than a function of numbers. */
  AD6010(
      Severity.ERROR,
      "%s cannot have %s: %s",
      "rules are for methods that return or write floating-point numbers, partial derivatives for those from numbers to a number"),

  /** A name of a rule that no method has. */
  AD6011(
      Severity.ERROR,
      "%s has no method %s to be the rule of %s",
      "name one static method of the same class"),

  /** A call in a mode for which there is no rule. */
  AD6012(
      Severity.ERROR,
      "%s has no rule for Mode.%s, which is asked for here",
      "write that rule too, or leave the mode out of modes"),

  /** A class without rules. */
  AD6013(
      Severity.ERROR,
      "%s declares no rules",
      "name a class with methods that are annotated with @DerivativeOf"),

  /** A parameter that is to be differentiated by and passive. */
  AD6014(
      Severity.ERROR,
      "%s is marked as @Passive, and wrt names it",
      "leave it out of wrt, or take the mark away"),

  /** A method that is passive and has rules. */
  AD6015(
      Severity.ERROR, "%s is marked as @Passive, and has rules", "leave out the mark or the rules"),

  /** A range of an array of records that have arrays in them. */
  AD5007(
      Severity.ERROR,
      "a range of records that hold arrays is filled or copied at once",
      "write a loop that assigns one element at a time"),

  /** An array of records in the hands of a method that may replace its elements. */
  AD5008(
      Severity.ERROR,
      "%s is passed to %s, which might replace elements of it",
      "write out what it does, or pass it a copy"),

  /** A mode that takes no records. */
  AD5010(
      Severity.ERROR,
      "%s has parameters or a result with records, of which this release makes no %s",
      "leave that mode out, or pass the numbers as parameters"),

  /** Records replaced in an array of arrays that the caller passed. */
  AD5011(
      Severity.ERROR,
      "%s replaces records in an array of arrays, or in arrays inside records of an array",
      "take the rows as parameters, or return new records"),

  /** An array of records that another method made, where the numbers in it must be known. */
  AD5009(
      Severity.ERROR,
      "the numbers in this %s are not followed, since another method made it",
      "make the array in this method, or take it as a parameter"),

  /** Active data of a type that a call which stays a call cannot take. */
  AD5021(
      Severity.ERROR,
      "differentiated data goes through the call of %s as an object, which cannot be followed there",
      "pass and return numbers and arrays under their own types"),

  /** A recursive method with effects. */
  AD5022(
      Severity.ERROR,
      "the reverse sweep would run %s once more, but it has effects or reads what may change",
      "move those into the caller, or call it without recursion"),

  /** A call inside of which second derivatives are not known. */
  AD5023(
      Severity.ERROR,
      "the call of %s is recursive or long, and only its first derivatives are known",
      "leave out the modes of second order, or write it as a loop"),

  /** An active argument for a parameter that wrt leaves out. */
  AD5024(
      Severity.ERROR,
      "a differentiated value is passed as %s, which the wrt of %s leaves out",
      "name the parameter in wrt, or pass Adjoint.constant(...)"),

  /** An example with too few or too many arguments. */
  AD7001(
      Severity.ERROR,
      "the example has %s expressions, and %s are needed",
      "give one for each parameter, after one for the receiver if there is one"),

  /** An example with something that is no expression. */
  AD7002(
      Severity.ERROR,
      "\"%s\" is not a Java expression",
      "write what would stand in a call of the method"),

  /** A floating-point number becomes an integer. */
  AD8001(
      Severity.WARNING,
      "the derivative ends here: a differentiated value is converted to %s",
      "if that is meant, say @SuppressWarnings(\"adjoint\")"),

  /** A function that is constant between its steps. */
  AD8002(
      Severity.WARNING,
      "the derivative ends here: %s is constant between its steps",
      "if that is meant, say @SuppressWarnings(\"adjoint\")"),

  /** A comparison is kept in a variable. */
  AD8003(
      Severity.WARNING,
      "the derivative ends here: a comparison of differentiated values is stored",
      "if that is meant, say @SuppressWarnings(\"adjoint\")"),

  /** A fault of this compiler, never of the user's code. */
  AD9001(
      Severity.ERROR,
      "internal error while differentiating %s: %s",
      "please report it with the method's source"),

  /** An environment that hides method bodies. */
  AD9002(
      Severity.ERROR,
      "method bodies cannot be read through %s, which the compiler or the build tool hands over",
      "compile with javac, without a wrapper around its annotation processing"),

  /** An option with a value that it does not have. */
  AD9003(
      Severity.ERROR,
      "the option -A%s does not have the value \"%s\"; its value is %s",
      "give it that, or leave it out"),

  /** A folder that cannot be written. */
  AD9004(
      Severity.WARNING,
      "the report could not be written into %s: %s",
      "give -Aadjoint.report a folder that can be written"),

  /** What lays computation graphs out is not there. */
  AD9005(
      Severity.WARNING,
      "the report has no computation graphs, since the Eclipse Layout Kernel cannot be used: %s",
      "put all jars on the processor path that adjoint-processor depends on"),

  /** A file of the user's own in the place of a generated test. */
  AD9006(
      Severity.WARNING,
      "%s was not written by this compiler, and is left as it is",
      "rename it, or give -Aadjoint.tests a folder of its own"),

  /** A folder for tests that cannot be written. */
  AD9007(
      Severity.WARNING,
      "the tests could not be written into %s: %s",
      "give -Aadjoint.tests a folder that can be written"),

  /** A source level of which generated code is not. */
  AD9008(
      Severity.ERROR,
      "companions contain records, which Java has since 16, and the source level is %s",
      "compile with --release 16 or a later one"),

  /** A companion that cannot be written. */
  AD9009(
      Severity.ERROR,
      "the companion %s could not be written: %s",
      "give the compiler a folder for generated sources that can be written"),

  /** An annotated class that is processed as a class file. */
  AD9010(
      Severity.ERROR,
      "%s has annotated methods and was named as a compiled class, without its source",
      "name the source file"),

  /** A body that another processor changed after its derivative was made. */
  AD9011(
      Severity.ERROR,
      "another annotation processor changed %s after its derivative had been made",
      "put that processor first on the processor path, or write out what it does");

  /** How severe a message is. */
  public enum Severity {
    ERROR,
    WARNING
  }

  private final Severity severity;
  private final String pattern;
  private final String remedy;

  DiagnosticCode(Severity severity, String pattern, String remedy) {
    this.severity = severity;
    this.pattern = pattern;
    this.remedy = remedy;
  }

  /** Whether the compilation fails. */
  public Severity severity() {
    return severity;
  }

  /** The one edit that helps. */
  public String remedy() {
    return remedy;
  }

  /** The whole message for the arguments: {@code [AD1234] what is wrong; remedy}. */
  public String message(Object... arguments) {
    return "[" + name() + "] " + String.format(pattern, arguments) + "; " + remedy;
  }
}
