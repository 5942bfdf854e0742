package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.python.PythonStatement.Branch;
import org.tapedeck.engine.lang.python.PythonToken.Kind;

/// Reads the statements of a Python text. A mistake ends its line only, so that all are reported at
/// once.
final class PythonParser {
  private static final Set<String> OUTSIDE =
      Set.of("try", "raise", "assert", "del", "async", "match");
  private static final Set<String> AUGMENTING =
      Set.of("+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "&=", "|=", "^=", ">>=", "<<=");

  private final PythonTokens tokens;
  private final List<Diagnostic> diagnostics;
  private int depth;

  private PythonParser(String text, List<Diagnostic> diagnostics) {
    tokens = new PythonTokens(text);
    this.diagnostics = diagnostics;
  }

  /// The statements of `text`; what is wrong is added to `diagnostics`. Costs O(length).
  static List<PythonStatement> statements(String text, List<Diagnostic> diagnostics) {
    PythonParser parser = new PythonParser(text, diagnostics);
    List<PythonStatement> statements = new ArrayList<>();
    while (!parser.tokens.at(Kind.END)) {
      parser.statement(statements);
    }
    return statements;
  }

  /// Reads a statement, or the statements of a line, into `into`.
  private void statement(List<PythonStatement> into) {
    try {
      PythonToken first = tokens.peek();
      switch (first.kind()) {
        case NEWLINE, DEDENT -> tokens.take();
        case INDENT -> {
          tokens.take();
          throw PythonMessages.needlessIndent(tokens.peek());
        }
        default -> {
          if (first.isOperator("@")) {
            into.add(decorated());
          } else if (!compound(first, into)) {
            line(into);
          }
        }
      }
    } catch (Mistake mistake) {
      diagnostics.add(mistake.diagnostic());
      recover();
    }
  }

  /// Goes on behind a wrong line and the block that it may have opened.
  private void recover() {
    do {
      tokens.skipLine();
      skipBlock();
    } while (tokens.atKeyword("elif") || tokens.atKeyword("else"));
  }

  private void skipBlock() {
    if (tokens.at(Kind.INDENT)) {
      int open = 0;
      do {
        open += tokens.at(Kind.INDENT) ? 1 : tokens.at(Kind.DEDENT) ? -1 : 0;
        tokens.take();
      } while (open > 0 && !tokens.at(Kind.END));
    }
  }

  /// Reads a statement with a block, if `first` begins one; whether it does.
  private boolean compound(PythonToken first, List<PythonStatement> into) throws Mistake {
    if (first.kind() != Kind.KEYWORD) {
      return false;
    }
    switch (first.text()) {
      case "if" -> into.add(choice());
      case "while" -> into.add(whileLoop());
      case "for" -> into.add(forLoop());
      case "def" -> into.add(definition());
      case "class" -> into.add(classDefinition());
      case "with" -> into.add(with());
      case "try", "async" -> into.add(attempt());
      case "elif", "else", "except", "finally" -> throw PythonMessages.stray(first);
      default -> {
        return false;
      }
    }
    return true;
  }

  private PythonExpressionParser expressions() {
    return new PythonExpressionParser(tokens);
  }

  private PythonStatement choice() throws Mistake {
    Span start = tokens.peek().span();
    List<Branch> branches = new ArrayList<>();
    do {
      tokens.take();
      PythonExpr condition = expressions().expression();
      branches.add(new Branch(condition, block("if")));
    } while (tokens.atKeyword("elif"));
    List<PythonStatement> otherwise = tokens.takeKeyword("else") ? block("else") : List.of();
    return new PythonStatement.If(branches, otherwise, tokens.since(start));
  }

  private PythonStatement whileLoop() throws Mistake {
    Span start = tokens.take().span();
    PythonExpr condition = expressions().expression();
    Span header = tokens.since(start);
    List<PythonStatement> body = block("while");
    boolean hasElse = elseBlock();
    return new PythonStatement.While(condition, body, hasElse, header, tokens.since(start));
  }

  private PythonStatement forLoop() throws Mistake {
    Span start = tokens.take().span();
    PythonExpr target = expressions().target();
    tokens.expectKeyword("in");
    PythonExpr iterable = expressions().tuple();
    Span header = tokens.since(start);
    List<PythonStatement> body = block("for");
    boolean hasElse = elseBlock();
    return new PythonStatement.For(target, iterable, body, hasElse, header, tokens.since(start));
  }

  private boolean elseBlock() throws Mistake {
    boolean found = tokens.takeKeyword("else");
    if (found) {
      block("else");
    }
    return found;
  }

  private PythonStatement decorated() throws Mistake {
    Span start = tokens.take().span();
    PythonExpr decorator = expressions().expression();
    Span header = tokens.since(start);
    if (tokens.at(Kind.NEWLINE)) {
      tokens.take();
    }
    List<PythonStatement> definition = new ArrayList<>();
    PythonToken next = tokens.peek();
    if (next.isOperator("@")) {
      definition.add(decorated());
    } else if (!next.isKeyword("def") && !next.isKeyword("class")) {
      throw PythonMessages.missingWord("def", next);
    } else {
      compound(next, definition);
    }
    return new PythonStatement.Decorated(
        decorator, definition.getFirst(), header, tokens.since(start));
  }

  private PythonStatement definition() throws Mistake {
    Span start = tokens.take().span();
    PythonToken name = tokens.expectName();
    tokens.expectOperator("(");
    List<PythonExpr.Parameter> parameters = expressions().parameters(")");
    tokens.expectOperator(")");
    if (tokens.takeOperator("->")) {
      expressions().expression();
    }
    if (tokens.atOperator("=") || tokens.atOperator("{")) {
      throw PythonMessages.definition(name, tokens.peek());
    }
    List<PythonStatement> body = block("def");
    return new PythonStatement.Def(name.text(), parameters, body, name.span(), tokens.since(start));
  }

  private PythonStatement classDefinition() throws Mistake {
    Span start = tokens.take().span();
    PythonToken name = tokens.expectName();
    List<PythonExpr> bases = new ArrayList<>();
    if (tokens.takeOperator("(")) {
      while (!tokens.atOperator(")")) {
        bases.add(expressions().expression());
        if (!tokens.takeOperator(",")) {
          break;
        }
      }
      tokens.expectOperator(")");
    }
    List<PythonStatement> body = block("class");
    return new PythonStatement.ClassDef(name.text(), bases, body, name.span(), tokens.since(start));
  }

  private PythonStatement with() throws Mistake {
    Span start = tokens.take().span();
    List<PythonExpr> contexts = new ArrayList<>();
    do {
      contexts.add(expressions().expression());
      if (tokens.takeKeyword("as")) {
        expressions().target();
      }
    } while (tokens.takeOperator(","));
    Span header = tokens.since(start);
    List<PythonStatement> body = block("with");
    return new PythonStatement.With(contexts, body, header, tokens.since(start));
  }

  /// `try` with all of its parts, or `async` with its block.
  private PythonStatement attempt() {
    PythonToken first = tokens.take();
    do {
      tokens.skipLine();
      skipBlock();
    } while (tokens.atKeyword("except")
        || tokens.atKeyword("finally")
        || (tokens.atKeyword("else") && first.isKeyword("try")));
    return new PythonStatement.Outside(first.text(), first.span());
  }

  /// The block behind the colon that has to stand here, on the same line or indented.
  private List<PythonStatement> block(String keyword) throws Mistake {
    tokens.expectOperator(":");
    List<PythonStatement> statements = new ArrayList<>();
    if (!tokens.at(Kind.NEWLINE)) {
      line(statements);
      return statements;
    }
    tokens.take();
    if (!tokens.at(Kind.INDENT)) {
      throw PythonMessages.noBlock(keyword, tokens.peek());
    }
    depth++;
    if (depth > Parser.MAX_NESTING) {
      depth--;
      throw PythonMessages.tooDeep(tokens.peek().span());
    }
    tokens.take();
    while (!tokens.at(Kind.DEDENT) && !tokens.at(Kind.END)) {
      statement(statements);
    }
    depth--;
    if (tokens.at(Kind.DEDENT)) {
      tokens.take();
    }
    return statements;
  }

  /// The statements of one line, and its end.
  private void line(List<PythonStatement> into) throws Mistake {
    do {
      if (tokens.at(Kind.NEWLINE)) {
        break;
      }
      simple(into);
    } while (tokens.takeOperator(";"));
    if (!tokens.at(Kind.NEWLINE) && !tokens.at(Kind.END)) {
      throw PythonMessages.unexpected(tokens.peek());
    }
    tokens.take();
  }

  private void simple(List<PythonStatement> into) throws Mistake {
    PythonToken first = tokens.peek();
    Span start = first.span();
    if (first.kind() != Kind.KEYWORD) {
      into.add(assignment());
      return;
    }
    switch (first.text()) {
      case "return" -> {
        tokens.take();
        boolean empty = tokens.at(Kind.NEWLINE) || tokens.atOperator(";");
        Optional<PythonExpr> value = empty ? Optional.empty() : Optional.of(expressions().tuple());
        into.add(new PythonStatement.Return(value, tokens.since(start)));
      }
      case "pass", "break", "continue" -> {
        tokens.take();
        into.add(new PythonStatement.Word(first.text(), start));
      }
      case "import", "from" -> imports(into);
      case "global", "nonlocal" -> into.add(scope());
      default -> {
        if (OUTSIDE.contains(first.text())) {
          into.add(outside());
        } else {
          into.add(assignment());
        }
      }
    }
  }

  private PythonStatement outside() {
    PythonToken first = tokens.take();
    while (!tokens.at(Kind.NEWLINE) && !tokens.atOperator(";") && !tokens.at(Kind.END)) {
      tokens.take();
    }
    return new PythonStatement.Outside(first.text(), first.span());
  }

  private PythonStatement scope() throws Mistake {
    PythonToken word = tokens.take();
    List<String> names = new ArrayList<>();
    do {
      names.add(tokens.expectName().text());
    } while (tokens.takeOperator(","));
    return new PythonStatement.Scope(word.isKeyword("global"), names, tokens.since(word.span()));
  }

  private void imports(List<PythonStatement> into) throws Mistake {
    Span start = tokens.peek().span();
    if (tokens.takeKeyword("import")) {
      do {
        String module = moduleName();
        String root = module.replaceFirst("\\..*", "");
        boolean renamed = tokens.takeKeyword("as");
        String name = renamed ? tokens.expectName().text() : root;
        into.add(
            new PythonStatement.Import(renamed ? module : root, "", name, tokens.since(start)));
      } while (tokens.takeOperator(","));
      return;
    }
    tokens.take();
    String module = moduleName();
    tokens.expectKeyword("import");
    boolean bracket = tokens.takeOperator("(");
    do {
      boolean all = tokens.takeOperator("*");
      String part = all ? "*" : tokens.expectName().text();
      String name = tokens.takeKeyword("as") ? tokens.expectName().text() : part;
      into.add(new PythonStatement.Import(module, part, name, tokens.since(start)));
    } while (tokens.takeOperator(",") && !tokens.atOperator(")"));
    if (bracket) {
      tokens.expectOperator(")");
    }
  }

  private String moduleName() throws Mistake {
    StringBuilder name = new StringBuilder();
    while (tokens.takeOperator(".") || tokens.takeOperator("...")) {
      name.append('.');
    }
    if (!name.isEmpty() && tokens.atKeyword("import")) {
      return name.toString();
    }
    name.append(tokens.expectName().text());
    while (tokens.takeOperator(".")) {
      name.append('.').append(tokens.expectName().text());
    }
    return name.toString();
  }

  private PythonStatement assignment() throws Mistake {
    PythonExpr first = expressions().tuple();
    PythonToken sign = tokens.peek();
    if (sign.kind() == Kind.OPERATOR && AUGMENTING.contains(sign.text())) {
      tokens.take();
      String operator = sign.text().substring(0, sign.text().length() - 1);
      PythonExpr value = expressions().tuple();
      return new PythonStatement.Augmented(first, operator, value, tokens.since(first.span()));
    }
    if (tokens.takeOperator(":")) {
      expressions().expression();
      if (!tokens.atOperator("=")) {
        return new PythonStatement.Word("pass", tokens.since(first.span()));
      }
    }
    if (!tokens.atOperator("=")) {
      return new PythonStatement.Expression(first, first.span());
    }
    List<PythonExpr> targets = new ArrayList<>();
    PythonExpr value = first;
    while (tokens.takeOperator("=")) {
      targets.add(value);
      value = expressions().tuple();
    }
    return new PythonStatement.Assignment(targets, value, tokens.since(first.span()));
  }
}
