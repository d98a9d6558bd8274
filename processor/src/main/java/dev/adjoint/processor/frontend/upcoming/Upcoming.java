package dev.adjoint.processor.frontend.upcoming;

import dev.adjoint.processor.ir.RecordType;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * The companions that this round is going to write, for bodies that call them already. A record of
 * theirs has no type of the compiler yet; another type, which no program uses, stands for it.
 */
public interface Upcoming {
  /** Nothing is going to be written. */
  Upcoming NONE =
      new Upcoming() {
        @Override
        public boolean isCompanion(String qualifiedName) {
          return false;
        }

        @Override
        public List<UpcomingMethod> methods(String companion, String name) {
          return List.of();
        }

        @Override
        public TypeMirror record(String companion, String name) {
          return null;
        }

        @Override
        public RecordType recordOf(TypeMirror type) {
          return null;
        }

        @Override
        public UpcomingMethod accessor(TypeMirror type, String name) {
          return null;
        }
      };

  /** Whether a class of this name will be written, and does not exist. */
  boolean isCompanion(String qualifiedName);

  /** The methods of a name that a companion will have. */
  List<UpcomingMethod> methods(String companion, String name);

  /** The type that stands for a record of a companion; {@code null} if it will have none. */
  TypeMirror record(String companion, String name);

  /** The record that a type stands for; {@code null} if it stands for none. */
  RecordType recordOf(TypeMirror type);

  /** The accessor of a record that a type stands for; {@code null} if there is none. */
  UpcomingMethod accessor(TypeMirror type, String name);
}
