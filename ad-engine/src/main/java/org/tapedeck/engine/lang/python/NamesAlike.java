package org.tapedeck.engine.lang.python;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.SameName;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Statement;

/// Tells of names that Python tells apart and a picture cannot, as `x1` and `x_1`.
final class NamesAlike {
  private static final Pattern MARKS = Pattern.compile("[\\[′].*");

  private final Interpreter interpreter;
  private final Map<String, String> byKey = new HashMap<>();

  NamesAlike(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void tell(List<Program.Input> inputs, List<Statement> statements) {
    inputs.forEach(input -> look(input.name(), input.span()));
    statements.forEach(this::look);
  }

  private void look(Statement statement) {
    switch (statement) {
      case Statement.Binding binding -> look(binding.name(), binding.nameSpan());
      case Statement.Section section -> section.body().forEach(this::look);
      case Statement.While loop -> loop.body().forEach(this::look);
      case Statement.If choice -> choice.blocks().forEach(this::look);
      case Statement.Setting setting -> look(setting.name(), setting.nameSpan());
      case Statement.ElementSetting _, Statement.Definition _, Statement.For _ -> {}
    }
  }

  private void look(String label, Span span) {
    String name = MARKS.matcher(label).replaceFirst("");
    String first = byKey.computeIfAbsent(SameName.keyOfLabel(name), _ -> name);
    if (!first.equals(name)) {
      interpreter.tell(PythonMessages.alike(name, first, span));
    }
  }
}
