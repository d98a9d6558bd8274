package dev.adjoint.cli;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The part of a companion that belongs to one method: its members, and those that they need. */
final class Narrowing {
  private static final Pattern PRIMAL = Pattern.compile("\\{@link [\\w.$]+#(\\w+)}");

  private final ParsedFile file;
  private final ClassTree type;
  private final Set<String> others;
  private final List<Member> members = new ArrayList<>();
  private final Set<String> notShown = new TreeSet<>();

  /**
   * A member of the companion.
   *
   * @param text its text, with its Javadoc
   * @param names the names that it mentions
   * @param primal the method that its Javadoc names; empty for none
   */
  private record Member(
      String name, boolean isPrivate, String text, Set<String> names, String primal) {}

  private Narrowing(ParsedFile file, Set<String> others) {
    this.file = file;
    this.type = (ClassTree) file.unit().getTypeDecls().get(0);
    this.others = others;
    readMembers();
  }

  /**
   * The companion with one method only; empty if it has nothing for that.
   *
   * @param others the names of other annotated methods of the class
   */
  static Optional<Companion> to(String method, Companion companion, Set<String> others) {
    ParsedFile file =
        ParsedFile.parse(SourceObject.of(companion.file(), companion.text())).orElseThrow();
    return new Narrowing(file, others)
        .narrowed(method)
        .map(text -> new Companion(companion.file(), companion.kind(), text));
  }

  private void readMembers() {
    int end = -1;
    for (Tree tree : type.getMembers()) {
      if (end >= 0) {
        members.add(member(tree, file.text().substring(end, file.end(tree))));
      }
      // What comes first is the constructor, which is nobody's.
      end = file.end(tree);
    }
  }

  private Member member(Tree tree, String text) {
    String own = text.stripTrailing().replaceFirst("^\\s*?\\R(?=[ \\t]*\\S)", "");
    Matcher primal = PRIMAL.matcher(own.replaceAll("\\s*\\n\\s*\\*\\s*", " "));
    boolean hasPrimal = primal.find();
    Names names = new Names(type.getSimpleName().toString());
    names.scan(tree, null);
    return new Member(
        name(tree), isPrivate(tree), own, names.found, hasPrimal ? primal.group(1) : "");
  }

  private static String name(Tree tree) {
    if (tree instanceof MethodTree method) {
      return method.getName().toString();
    }
    return tree instanceof ClassTree nested
        ? nested.getSimpleName().toString()
        : ((VariableTree) tree).getName().toString();
  }

  private static boolean isPrivate(Tree tree) {
    return tree instanceof MethodTree method
        && method.getModifiers().getFlags().contains(Modifier.PRIVATE);
  }

  private Optional<String> narrowed(String method) {
    Set<Member> shown = new LinkedHashSet<>();
    members.stream()
        .filter(member -> member.primal().equals(method) && !member.isPrivate())
        .forEach(member -> add(member, shown));
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = members.stream().filter(shown::contains).map(Member::text).toList();
    String body = String.join("\n\n", texts);
    String missing =
        notShown.isEmpty()
            ? ""
            : "\n\n  // Not shown, since they are of other methods: "
                + String.join(", ", notShown)
                + ".";
    return Optional.of(head(body) + body + missing + "\n}\n");
  }

  /** Adds a member and all that it needs, but for what belongs to another annotated method. */
  private void add(Member member, Set<Member> shown) {
    if (!shown.add(member)) {
      return;
    }
    for (Member other : members) {
      if (member.names().contains(other.name())) {
        if (others.contains(other.primal()) && !other.isPrivate()) {
          notShown.add(other.name());
        } else {
          add(other, shown);
        }
      }
    }
  }

  /** The package, the imports that the body needs, and the head of the class. */
  private String head(String body) {
    StringBuilder head = new StringBuilder();
    if (!file.packageName().isEmpty()) {
      head.append("package ").append(file.packageName()).append(";\n\n");
    }
    String imports =
        file.unit().getImports().stream()
            .filter(each -> isUsed(each, body))
            .map(each -> each.toString().strip() + "\n")
            .collect(Collectors.joining());
    head.append(imports).append(imports.isEmpty() ? "" : "\n");
    String modifiers =
        type.getModifiers().getFlags().stream()
            .map(modifier -> modifier + " ")
            .collect(Collectors.joining());
    return head.append(modifiers)
        .append("class ")
        .append(type.getSimpleName())
        .append(" {\n")
        .toString();
  }

  private static boolean isUsed(ImportTree each, String body) {
    String name = ((MemberSelectTree) each.getQualifiedIdentifier()).getIdentifier().toString();
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(body).find();
  }

  /** The names in a tree that may be those of members of the class. */
  private static final class Names extends TreeScanner<Void, Void> {
    private final String type;
    private final Set<String> found = new HashSet<>();

    Names(String type) {
      this.type = type;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      found.add(tree.getName().toString());
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      if (tree.getExpression().toString().equals(type)) {
        found.add(tree.getIdentifier().toString());
      }
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      if (tree.getQualifierExpression().toString().equals(type)) {
        found.add(tree.getName().toString());
      }
      return super.visitMemberReference(tree, null);
    }
  }
}
