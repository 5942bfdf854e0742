package org.tapedeck.engine.lang.python;

import java.util.List;
import java.util.Optional;
import org.tapedeck.engine.lang.Span;

/// A statement of Python. What the language has and Tapedeck does not read is `Outside`.
sealed interface PythonStatement {
  Span span();

  record Expression(PythonExpr value, Span span) implements PythonStatement {}

  /// `a = b = value`
  record Assignment(List<PythonExpr> targets, PythonExpr value, Span span)
      implements PythonStatement {
    public Assignment {
      targets = List.copyOf(targets);
    }
  }

  /// `target += value`
  record Augmented(PythonExpr target, String operator, PythonExpr value, Span span)
      implements PythonStatement {}

  /// `if`, then every `elif`, and `else`.
  record If(List<Branch> branches, List<PythonStatement> otherwise, Span span)
      implements PythonStatement {
    public If {
      branches = List.copyOf(branches);
      otherwise = List.copyOf(otherwise);
    }
  }

  record While(
      PythonExpr condition, List<PythonStatement> body, boolean hasElse, Span header, Span span)
      implements PythonStatement {
    public While {
      body = List.copyOf(body);
    }
  }

  record For(
      PythonExpr target,
      PythonExpr iterable,
      List<PythonStatement> body,
      boolean hasElse,
      Span header,
      Span span)
      implements PythonStatement {
    public For {
      body = List.copyOf(body);
    }
  }

  record Def(
      String name,
      List<PythonExpr.Parameter> parameters,
      List<PythonStatement> body,
      Span nameSpan,
      Span span)
      implements PythonStatement {
    public Def {
      parameters = List.copyOf(parameters);
      body = List.copyOf(body);
    }
  }

  /// `@decorator` before a function, a class, or another decorator.
  record Decorated(PythonExpr decorator, PythonStatement definition, Span header, Span span)
      implements PythonStatement {
    /// The name that is defined.
    String name() {
      return switch (definition) {
        case Def def -> def.name();
        case ClassDef type -> type.name();
        case Decorated inner -> inner.name();
        default -> throw new IllegalArgumentException("definition " + definition);
      };
    }
  }

  record ClassDef(
      String name, List<PythonExpr> bases, List<PythonStatement> body, Span nameSpan, Span span)
      implements PythonStatement {
    public ClassDef {
      bases = List.copyOf(bases);
      body = List.copyOf(body);
    }
  }

  record Return(Optional<PythonExpr> value, Span span) implements PythonStatement {}

  /// `pass`, `break` or `continue`.
  record Word(String word, Span span) implements PythonStatement {}

  /// `import module as name`, or with an empty `part` `from module import part as name`; `part` is
  /// `*` for all.
  record Import(String module, String part, String name, Span span) implements PythonStatement {}

  record With(List<PythonExpr> contexts, List<PythonStatement> body, Span header, Span span)
      implements PythonStatement {
    public With {
      contexts = List.copyOf(contexts);
      body = List.copyOf(body);
    }
  }

  /// `global` or `nonlocal`.
  record Scope(boolean global, List<String> names, Span span) implements PythonStatement {
    public Scope {
      names = List.copyOf(names);
    }
  }

  /// What Tapedeck does not read, by its word; told where it would run.
  record Outside(String what, Span span) implements PythonStatement {}

  /// A condition and what runs where it holds.
  record Branch(PythonExpr condition, List<PythonStatement> body) {
    public Branch {
      body = List.copyOf(body);
    }
  }
}
