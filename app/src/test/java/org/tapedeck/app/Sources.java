package org.tapedeck.app;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// What the Java sources of a folder call, and the texts that they hold.
///
/// @param calls of methods, as `Owner.name` where they name the owner
/// @param literals all texts but those of annotations and those that go to the caller's exceptions
record Sources(List<Call> calls, List<Literal> literals) {
  Sources {
    calls = List.copyOf(calls);
    literals = List.copyOf(literals);
  }

  /// A call; `codes` are the texts that its first argument may be, `arguments` counts those behind
  /// it.
  record Call(String method, List<String> codes, int arguments, String file) {}

  /// A text in a file.
  record Literal(String text, String file) {}

  /// The sources in `folder` and below it.
  static Sources under(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Reader reader = new Reader();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> paths = Files.walk(folder)) {
      List<Path> sources = paths.filter(path -> path.toString().endsWith(".java")).toList();
      var units = files.getJavaFileObjectsFromPaths(sources);
      JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
      for (CompilationUnitTree unit : task.parse()) {
        Path file = Path.of(unit.getSourceFile().toUri());
        reader.file = folder.toAbsolutePath().relativize(file).toString();
        reader.scan(unit, null);
      }
    }
    return new Sources(reader.calls, reader.literals);
  }

  /// These and others.
  Sources and(Sources others) {
    return new Sources(
        Stream.concat(calls.stream(), others.calls.stream()).toList(),
        Stream.concat(literals.stream(), others.literals.stream()).toList());
  }

  private static final class Reader extends TreePathScanner<Void, Void> {
    private final List<Call> calls = new ArrayList<>();
    private final List<Literal> literals = new ArrayList<>();
    private String file = "";

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      if (!call.getArguments().isEmpty()) {
        List<String> codes = new ArrayList<>();
        collect(call.getArguments().getFirst(), codes);
        String method = call.getMethodSelect().toString();
        calls.add(new Call(method, codes, call.getArguments().size() - 1, file));
      }
      return super.visitMethodInvocation(call, null);
    }

    private static void collect(ExpressionTree tree, List<String> codes) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
          if (literal.getValue() instanceof String text) {
            codes.add(text);
          }
          return null;
        }
      }.scan(tree, null);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
      if (literal.getValue() instanceof String text && !isForProgrammers()) {
        literals.add(new Literal(text, file));
      }
      return null;
    }

    private boolean isForProgrammers() {
      for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
        Tree tree = path.getLeaf();
        if (tree.getKind() == Tree.Kind.ANNOTATION
            || (tree instanceof NewClassTree made
                && made.getIdentifier().toString().matches("(Illegal|Unchecked|Assertion).*"))) {
          return true;
        }
      }
      return false;
    }
  }
}
