package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Functions that are written in the language itself. A call of one is recorded as its body is, in
/// a group like a call of a function that the program defines; a name that a program defines hides
/// the one here.
public final class Library {
  /// `parameters` and `body` as a program writes them.
  private record Entry(List<String> parameters, String body) {}

  private static final Map<String, Entry> ENTRIES = new LinkedHashMap<>();

  static {
    define("sec(a) = 1/cos(a)");
    define("csc(a) = 1/sin(a)");
    define("cot(a) = 1/tan(a)");
    define("square(a) = a^2");
    define("step(a) = (1 + sign(a))/2");
    define("clip(a, low, high) = min(max(a, low), high)");
    define("silu(a) = a*sigmoid(a)");
    define("gelu(a) = a/2*erfc(-a/sqrt(2))");
    define("logarithm(a, base) = ln(a)/ln(base)");
  }

  private Library() {}

  private static void define(String definition) {
    int open = definition.indexOf('(');
    int close = definition.indexOf(')');
    ENTRIES.put(
        definition.substring(0, open),
        new Entry(
            List.of(definition.substring(open + 1, close).split(", ")),
            definition.substring(definition.indexOf('=') + 2)));
  }

  /// The names of all.
  static Collection<String> names() {
    return ENTRIES.keySet();
  }

  /// What is written in a program to define each of them.
  public static List<String> definitions() {
    List<String> definitions = new ArrayList<>();
    ENTRIES.forEach(
        (name, entry) ->
            definitions.add(
                name + "(" + String.join(", ", entry.parameters()) + ") = " + entry.body()));
    return definitions;
  }

  static List<String> parameters(String name) {
    return ENTRIES.get(name).parameters();
  }

  /// The function `name` for a call at `call`, where all of its body stands too, as far as a reader
  /// can see; empty where there is none of that name.
  public static Optional<Function> function(String name, Span call, Source source) {
    return Optional.ofNullable(ENTRIES.get(name))
        .map(entry -> new Function(name, entry.parameters(), body(entry, call, source), call));
  }

  private static Expr body(Entry entry, Span call, Source source) {
    List<Token> tokens =
        Lexer.tokens(entry.body()).stream()
            .map(token -> new Token(token.kind(), call, token.text()))
            .toList();
    Set<String> names = new HashSet<>(entry.parameters());
    Scope scope =
        new Scope(
            names,
            Map.of(),
            Optional.empty(),
            KnownConstants.of(List.of()),
            new Written(Set.of(), names));
    try {
      return new ExpressionParser(new TokenStream(source, tokens), scope, new ArrayList<>())
          .whole();
    } catch (SyntaxError error) {
      throw new IllegalStateException(entry.body(), error);
    }
  }
}
