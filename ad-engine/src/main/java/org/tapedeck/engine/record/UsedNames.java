package org.tapedeck.engine.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.tapedeck.engine.lang.Condition;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Function;
import org.tapedeck.engine.lang.Statement;

/// Which names a part of a program uses, also by way of the functions that it calls and whether it
/// is run or not. Answers are kept, since a loop asks again and again.
final class UsedNames {
  private final IdentityHashMap<Object, Set<String>> known = new IdentityHashMap<>();

  /// The names that an expression uses.
  Set<String> in(Expr expr) {
    return known.computeIfAbsent(
        expr,
        _ -> {
          Search search = new Search();
          search.add(expr);
          return search.finish();
        });
  }

  /// The names that a loop or choice uses, its condition or range included, and that its body does
  /// not set.
  Set<String> before(Statement loop) {
    return known.computeIfAbsent(
        loop,
        _ -> {
          Search search = new Search();
          search.add(loop);
          Set<String> used = search.finish();
          loop.namesSet().forEach(used::remove);
          return used;
        });
  }

  private static final class Search {
    private final Set<String> used = new HashSet<>();
    private final Set<String> functions = new HashSet<>();
    private final Deque<Function> open = new ArrayDeque<>();

    void add(Expr expr) {
      expr.forEachVariable(variable -> used.add(variable.name()));
      addCalls(expr);
    }

    void add(Statement statement) {
      switch (statement) {
        case Statement.Setting setting -> add(setting.value());
        case Statement.ElementSetting setting -> {
          setting.subscripts().stream().flatMap(Expr.Subscript::parts).forEach(this::add);
          add(setting.value());
        }
        case Statement.Definition _ -> {}
        case Statement.For loop -> {
          add(loop.from());
          add(loop.to());
          loop.body().forEach(this::add);
        }
        case Statement.While loop -> {
          add(loop.condition());
          loop.body().forEach(this::add);
        }
        case Statement.If choice -> {
          add(choice.condition());
          choice.blocks().forEach(this::add);
        }
        case Statement.Binding binding -> add(binding.value());
        case Statement.Section section -> section.body().forEach(this::add);
      }
    }

    private void add(Condition condition) {
      condition.values().forEach(this::add);
    }

    private void addCalls(Expr expr) {
      expr.forEach(
          part -> {
            if (part instanceof Expr.Call call && functions.add(call.function().name())) {
              open.add(call.function());
            }
          });
    }

    /// The names found, after those in the functions called; towers of calls need no recursion.
    Set<String> finish() {
      while (!open.isEmpty()) {
        Function function = open.remove();
        function.forEachFreeVariable(variable -> used.add(variable.name()));
        addCalls(function.body());
      }
      return used;
    }
  }
}
