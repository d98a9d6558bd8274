package dev.adjoint.processor.program;

import com.sun.source.util.TreePath;
import dev.adjoint.processor.frontend.lower.LoweredMethod;
import dev.adjoint.processor.ir.MethodKey;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * A method of this compilation that another one calls.
 *
 * @param key its name in the program
 * @param element the method
 * @param path the path to its declaration
 * @param lowered its body; {@code null} if it is refused
 * @param messages what there is to say about its body, if it is needed
 */
record Helper(
    MethodKey key,
    ExecutableElement element,
    TreePath path,
    LoweredMethod lowered,
    List<Message> messages) {
  Helper {
    messages = List.copyOf(messages);
  }
}
