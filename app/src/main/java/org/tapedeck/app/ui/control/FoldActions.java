package org.tapedeck.app.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.run.FoldState;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;

/// Folds groups into one card and unfolds them: menus and clicks.
public final class FoldActions {
  private final Deck deck;

  public FoldActions(Deck deck) {
    this.deck = deck;
  }

  /// For the view menu; `frames` switches the frames of groups.
  public Menu viewMenu(WhileOpen open, MenuItem frames) {
    List<MenuItem> actions =
        List.of(
            MenuItems.action(
                Words.say("fold.level"), "F9", () -> deck.fold(FoldState::oneLevelLess)),
            MenuItems.action(
                Words.say("unfold.level"), "Shift+F9", () -> deck.fold(FoldState::oneLevelMore)),
            MenuItems.action(Words.say("fold.all"), this::foldAll),
            MenuItems.action(Words.say("unfold.all"), this::unfoldAll));
    open.see(deck.run())
        .subscribe(
            run -> {
              boolean none = run.filter(now -> !now.graph().groups().isEmpty()).isEmpty();
              actions.forEach(item -> item.setDisable(none));
            });
    Menu menu = new Menu(Words.say("fold.menu"));
    menu.getItems().addAll(frames, new SeparatorMenuItem());
    menu.getItems().addAll(actions);
    return menu;
  }

  private void foldAll() {
    deck.fold((_, graph) -> FoldState.all(graph));
  }

  private void unfoldAll() {
    deck.fold((_, _) -> FoldState.none());
  }

  /// A click at a point of the picture: on the label of a frame, or on the sign of a folded card;
  /// twice, anywhere on that card. Whether it was one.
  public boolean click(GraphPicture picture, double x, double y, boolean twice) {
    OptionalInt label = picture.groupTitleAt(x, y);
    label.ifPresent(group -> fold(group, true));
    OptionalInt sign = twice ? foldedAt(picture, x, y) : picture.unfoldSignAt(x, y);
    if (label.isEmpty()) {
      sign.ifPresent(group -> fold(group, false));
    }
    return label.isPresent() || sign.isPresent();
  }

  /// Folds a group of the graph, or unfolds it.
  public void fold(int group, boolean fold) {
    deck.fold((folds, graph) -> folds.with(graph, group, fold));
  }

  private static OptionalInt foldedAt(GraphPicture picture, double x, double y) {
    OptionalInt card = picture.vertexAt(x, y);
    Optional<Group> group =
        card.isEmpty() ? Optional.empty() : picture.layout().folding().group(card.getAsInt());
    return group.map(each -> OptionalInt.of(each.index())).orElse(OptionalInt.empty());
  }

  /// What can be folded or unfolded at a point of the picture; nothing where it has no groups.
  public List<MenuItem> items(GraphPicture picture, double x, double y) {
    List<MenuItem> items = new ArrayList<>();
    FoldedGraph folding = picture.layout().folding();
    if (folding.graph().groups().isEmpty()) {
      return items;
    }
    List<Group> groups = folding.graph().groups();
    OptionalInt folded = foldedAt(picture, x, y);
    OptionalInt around = picture.groupAt(x, y);
    folded.ifPresent(
        g ->
            items.add(
                MenuItems.action(
                    Words.say("unfold.group", groups.get(g).label()), () -> fold(g, false))));
    around.stream()
        .filter(g -> FoldedGraph.isFoldable(folding.graph(), groups.get(g)))
        .forEach(
            g ->
                items.add(
                    MenuItems.action(
                        Words.say("fold.group", groups.get(g).label()), () -> fold(g, true))));
    items.add(MenuItems.action(Words.say("fold.all"), this::foldAll));
    items.add(MenuItems.action(Words.say("unfold.all"), this::unfoldAll));
    return items;
  }
}
