package org.tapedeck.app.ui;

import java.util.ArrayList;
import java.util.EventListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.stage.Window;
import org.fxmisc.richtext.GenericStyledArea;

/// What a person can do in a window, read off the window itself, in the names of [Journey].
final class Controls {
  /// Ids of what there is once for each input end with the input's name.
  private static final Pattern OF_AN_INPUT =
      Pattern.compile("(field-|slider-|inputs-|elements-).*");

  /// The gestures that a node answers to by a handler of its own.
  private static final Map<String, Function<Node, EventHandler<?>>> GESTURES =
      Map.of(
          "press", Node::getOnMousePressed,
          "drag", Node::getOnMouseDragged,
          "click", Node::getOnMouseClicked,
          "hover", Node::getOnMouseMoved,
          "right-click", Node::getOnContextMenuRequested,
          "scroll", Node::getOnScroll,
          "pinch", Node::getOnZoom);

  private static final Map<String, KeyCode> SIGNS =
      Map.ofEntries(
          Map.entry("→", KeyCode.RIGHT),
          Map.entry("←", KeyCode.LEFT),
          Map.entry("↑", KeyCode.UP),
          Map.entry("↓", KeyCode.DOWN),
          Map.entry("+", KeyCode.PLUS),
          Map.entry("−", KeyCode.MINUS),
          Map.entry("PageDown", KeyCode.PAGE_DOWN),
          Map.entry("PageUp", KeyCode.PAGE_UP));

  private Controls() {}

  /// Everything in a scene: controls, gestures, items of menus, and keys that work everywhere.
  static Set<String> of(Scene scene) {
    Set<String> found = new TreeSet<>();
    nodes(scene.getRoot())
        .forEach(
            node -> {
              control(node).ifPresent(found::add);
              gestures(node).forEach(found::add);
              if (node instanceof MenuButton menu) {
                items("menu:" + name(menu), menu.getItems()).forEach(found::add);
              }
            });
    scene.getAccelerators().keySet().stream().flatMap(Controls::keys).forEach(found::add);
    return found;
  }

  /// The answers to an open question.
  static Set<String> ofQuestion(String id) {
    Set<String> found = new TreeSet<>();
    Window.getWindows().stream()
        .flatMap(window -> Stream.ofNullable(window.getScene().lookup(id)))
        .flatMap(Controls::nodes)
        .flatMap(node -> control(node).stream())
        .forEach(found::add);
    return found;
  }

  /// The items of the menu that is open over the graph.
  static Set<String> ofOpenMenu() {
    Set<String> found = new TreeSet<>();
    Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(menu -> "graph-menu".equals(menu.getId()))
        .flatMap(menu -> items("menu:#graph", menu.getItems()))
        .forEach(found::add);
    return found;
  }

  private static Stream<Node> nodes(Node node) {
    Stream<Node> inside =
        node instanceof Parent parent && !(node instanceof ComboBoxBase)
            ? parent.getChildrenUnmodifiable().stream().flatMap(Controls::nodes)
            : Stream.of();
    return Stream.concat(Stream.of(node), inside);
  }

  private static Optional<String> control(Node node) {
    boolean used =
        switch (node) {
          case ButtonBase _, ComboBoxBase<?> _, Slider _, TextInputControl _ -> true;
          case TableView<?> _, ListView<?> _, GenericStyledArea<?, ?, ?> _ -> true;
          default -> false;
        };
    return used ? id(node) : Optional.empty();
  }

  private static Optional<String> id(Node node) {
    return Optional.ofNullable(node.getId())
        .filter(id -> !id.equals("virtual-flow")) // what a table is in has one in the toolkit
        .map(id -> "#" + OF_AN_INPUT.matcher(id).replaceFirst("$1"));
  }

  private static Stream<String> gestures(Node node) {
    return GESTURES.entrySet().stream()
        .filter(gesture -> isOurs(gesture.getValue().apply(node)))
        .map(gesture -> gesture.getKey() + ":" + place(node));
  }

  private static boolean isOurs(EventListener handler) {
    return handler != null && handler.getClass().getName().startsWith("org.tapedeck.");
  }

  /// The id of a node, or what it is by its style, or where it is.
  private static String place(Node node) {
    boolean named = node.getId() == null && node.getStyleClass().size() == 1;
    return named ? "." + node.getStyleClass().getFirst() : idAround(node);
  }

  private static String idAround(Node node) {
    return id(node).orElseGet(() -> idAround(node.getParent()));
  }

  private static String name(MenuButton menu) {
    return menu.getId().endsWith("-menu") ? menu.getText() : "#" + menu.getId();
  }

  private static Stream<String> items(String menu, List<MenuItem> items) {
    return items.stream()
        .filter(item -> !(item instanceof SeparatorMenuItem))
        .flatMap(item -> items(menu, item));
  }

  /// What is chosen in a menu stands behind its title.
  private static Stream<String> items(String menu, MenuItem item) {
    String name = menu + " > " + item.getText();
    return item instanceof Menu inner
        ? items(name.replaceFirst(": .*", ""), inner.getItems())
        : Stream.of(name);
  }

  /// An accelerator, once without Shift and once with it where Shift makes no difference.
  private static Stream<String> keys(KeyCombination accelerator) {
    KeyCodeCombination keys = (KeyCodeCombination) accelerator;
    String key = keys.getCode().getName();
    boolean control = keys.getShortcut() == ModifierValue.DOWN;
    return Stream.of(false, true)
        .filter(shift -> keys.getShift() != (shift ? ModifierValue.UP : ModifierValue.DOWN))
        .map(shift -> "key:" + (control ? "Ctrl+" : "") + (shift ? "Shift+" : "") + key);
  }

  /// The keys in the README's table: `Ctrl`+`+` `−` are Ctrl with each.
  static Set<String> keys(String readme) {
    Set<String> found = new TreeSet<>();
    Pattern row = Pattern.compile("^\\| (<kbd>.*</kbd>) \\| (.*) \\|$", Pattern.MULTILINE);
    row.matcher(readme)
        .results()
        .flatMap(cells -> Stream.of(cells.group(1), cells.group(2)))
        .flatMap(cell -> chords(cell).stream())
        .forEach(found::add);
    return found;
  }

  private static List<String> chords(String cell) {
    Pattern chord = Pattern.compile("((?:<kbd>\\w+</kbd>\\+)*)<kbd>(?!Shift<)([^<]+)</kbd>");
    List<String> keys = new ArrayList<>();
    String held = "";
    int end = -2;
    for (MatchResult each : chord.matcher(cell).results().toList()) {
      boolean listed = each.start() == end + 1;
      held = each.group(1).isEmpty() && listed ? held : each.group(1).replaceAll("</?kbd>", "");
      end = each.end();
      String key = each.group(2);
      keys.add(
          "key:" + held + Optional.ofNullable(SIGNS.get(key)).map(KeyCode::getName).orElse(key));
    }
    return keys;
  }
}
