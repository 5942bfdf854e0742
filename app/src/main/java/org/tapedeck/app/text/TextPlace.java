package org.tapedeck.app.text;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Lexer;
import org.tapedeck.engine.lang.SameName;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Token;
import org.tapedeck.engine.lang.TokenKind;

/// A place in the text of a graph's program, before the character at `offset`.
record TextPlace(ComputationalGraph graph, int offset) {
  /// What stands there made these vertices.
  Subject subject() {
    List<Vertex> made = made();
    Optional<Token> name =
        SameName.unified(Lexer.tokens(text())).stream()
            .filter(token -> token.kind() == TokenKind.NAME && isIn(token.span()))
            .findFirst();
    List<Vertex> named = name.map(token -> named(token, made)).orElse(List.of());
    return Subject.of(graph, named.isEmpty() ? made : named);
  }

  private String text() {
    return graph.source().text();
  }

  private boolean isIn(Span span) {
    return span.start() <= offset && offset < span.end();
  }

  /// The vertices of the shortest expression there: several where it ran several times.
  private List<Vertex> made() {
    Optional<Span> shortest =
        graph.vertices().stream()
            .map(Vertex::span)
            .filter(this::isIn)
            .min(comparingInt(Span::length));
    return shortest.map(span -> all(vertex -> vertex.span().equals(span))).orElse(List.of());
  }

  private List<Vertex> all(Predicate<Vertex> wanted) {
    return graph.vertices().stream().filter(wanted).toList();
  }

  /// What a name there stands for: operands of the expression that it is in, or left of the sign of
  /// equality what is set.
  private List<Vertex> named(Token token, List<Vertex> made) {
    String name = text().substring(token.span().start(), token.span().end());
    Predicate<Vertex> isMeant =
        vertex -> vertex.name().equals(name) || vertex.name().startsWith(name + "[");
    List<Vertex> operands =
        made.stream().flatMap(this::operands).filter(isMeant).distinct().toList();
    return operands.isEmpty() && made.isEmpty() ? set(token, isMeant) : operands;
  }

  private Stream<Vertex> operands(Vertex vertex) {
    return graph.operands(vertex.index()).stream().map(Edge::from).map(graph::vertex);
  }

  /// The vertices so named whose expression follows next.
  private List<Vertex> set(Token token, Predicate<Vertex> isMeant) {
    Optional<Span> next =
        graph.vertices().stream()
            .filter(isMeant)
            .map(Vertex::span)
            .filter(span -> span.start() >= token.span().end())
            .min(comparingInt(Span::start));
    return next.map(span -> all(vertex -> isMeant.test(vertex) && vertex.span().equals(span)))
        .orElse(List.of());
  }
}
