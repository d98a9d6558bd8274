package dev.adjoint.check.method;

import java.lang.reflect.Method;

/**
 * The companion methods of a method, each null where there is none.
 *
 * @param gradient value and gradient, or value and pullback
 * @param vjp what adds into buffers
 * @param workspaceVjp the same with a workspace
 * @param tangent forward mode
 * @param jacobian all first derivatives
 * @param hessian all second derivatives
 * @param hvp the Hessian times a direction
 */
public record Companions(
    Method gradient,
    Method vjp,
    Method workspaceVjp,
    Method tangent,
    Method jacobian,
    Method hessian,
    Method hvp) {

  /** How a companion is called in reports. */
  public static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
