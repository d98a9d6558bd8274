package dev.adjoint.processor.swarm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.oracle.AttributedMethod;
import dev.adjoint.processor.oracle.AttributedSources;
import dev.adjoint.processor.oracle.Check;
import dev.adjoint.processor.oracle.Mutant;
import dev.adjoint.processor.oracle.Point;
import dev.adjoint.processor.oracle.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checks of the swarm fail where its programs' derivatives have an error planted in them. */
class SwarmMutantsTest {
  private static final int PROGRAMS = 40;

  private static final List<Program> SOUND = new ArrayList<>();

  @BeforeAll
  static void compile() {
    BatchCompiler compiler = new BatchCompiler();
    Map<Long, String> sources = new LinkedHashMap<>();
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      sources.put(seed, SmallProgram.source(BatchCompiler.className(seed), seed));
    }
    BatchCompiler.Compiled compiled =
        compiler.compile(BatchCompiler.units(sources), List.of(), List::of);
    sources.keySet().removeIf(compiled::isRefused);
    AttributedSources attributed = compiler.attributed(BatchCompiler.units(sources));
    for (AttributedMethod method : attributed.methods()) {
      if (method.name().equals("f")) {
        long seed = BatchCompiler.seed(method.className());
        SOUND.add(new Program(seed, method, attributed, compiled.loader()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Mutant.Error.class,
      names = {"SCALED", "SIGN", "DROPPED", "TANGENT", "COMPONENT", "REPLACED", "VALUE"})
  void aPlantedErrorIsFoundInNearlyEveryProgram(Mutant.Error error) {
    int planted = 0;
    int found = 0;
    for (Program program : SOUND) {
      Point point = program.points().get(0);
      Subject right = program.companions(Configuration.DEFAULT);
      boolean sound = Check.OF_SWARM.stream().noneMatch(check -> fails(check, point, right));
      if (sound && error.appliesTo(point.problem())) {
        planted++;
        found +=
            Check.OF_SWARM.stream()
                    .anyMatch(
                        check -> fails(check, point, new Mutant(error, point.problem(), right)))
                ? 1
                : 0;
      }
    }
    assertTrue(planted > PROGRAMS / 4, error + " was planted in " + planted);
    assertTrue(found >= 0.9 * planted, error + " was found in " + found + " of " + planted);
  }

  private static boolean fails(Check check, Point point, Subject subject) {
    try {
      check.verify(point, subject);
      return false;
    } catch (AssertionError found) {
      return true;
    } catch (IllegalStateException throwing) {
      return false;
    }
  }
}
