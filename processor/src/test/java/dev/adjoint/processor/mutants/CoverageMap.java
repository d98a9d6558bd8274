package dev.adjoint.processor.mutants;

import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which unit reaches which place of the compiler. */
final class CoverageMap {
  private final List<Point> points = new ArrayList<>();
  private final Map<String, Integer> first = new HashMap<>();
  private final Map<Unit, BitSet> reached = new LinkedHashMap<>();
  private BitSet initial = new BitSet();

  /** Has the classes, none of which may be loaded yet, note what is reached. */
  CoverageMap(List<String> classes) {
    for (String name : classes) {
      first.put(name, points.size());
      points.addAll(Places.list(name));
    }
    ProcessorClasses.whenLoaded(
        (name, code) -> first.containsKey(name) ? Places.noting(code, first.get(name)) : code);
  }

  List<Point> points() {
    return points;
  }

  /** Runs the units, then has the classes forget that they were watched. */
  void record(Trial trial, List<Unit> units) {
    trial.compile(units.get(0), new DifferentiableProcessor());
    initial = Reached.take();
    for (Unit unit : units) {
      trial.compile(unit, new DifferentiableProcessor());
      reached.put(unit, Reached.take());
    }
    ProcessorClasses.whenLoaded((name, code) -> code);
    first.keySet().forEach(ProcessorClasses::restore);
  }

  /** Keeps what was recorded for the next run of the same classes. */
  void write(Path file) throws IOException {
    try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
      out.writeInt(points.toString().hashCode());
      out.writeObject(initial);
      for (BitSet places : reached.values()) {
        out.writeObject(places);
      }
    }
  }

  /** Takes what a run with the same units recorded; not if the classes are not the same. */
  boolean read(Path file, List<Unit> units) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
      if (in.readInt() != points.toString().hashCode()) {
        return false;
      }
      initial = (BitSet) in.readObject();
      for (Unit unit : units) {
        reached.put(unit, (BitSet) in.readObject());
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    ProcessorClasses.whenLoaded((name, code) -> code);
    return true;
  }

  private int number(Point point) {
    return first.get(point.className()) + point.index();
  }

  List<Unit> reaching(Point point) {
    int number = number(point);
    return reached.keySet().stream().filter(unit -> reached.get(unit).get(number)).toList();
  }

  /** Whether the place runs when constants are made, and perhaps never again. */
  boolean isInitial(Point point) {
    return point.method().equals("<clinit>") || initial.get(number(point));
  }
}
