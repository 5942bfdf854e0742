package org.tapedeck.app.ui.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.drawing.MarkId;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Viewport;
import org.tapedeck.app.layout.CardMoves;
import org.tapedeck.app.layout.GraphLayout;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.Subject;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.EachFrame;
import org.tapedeck.app.ui.control.FoldActions;
import org.tapedeck.app.ui.control.Highlight;
import org.tapedeck.app.ui.control.Stale;
import org.tapedeck.app.ui.control.WhileOpen;

/// The graph: drag to pan, scroll or pinch to zoom, double-click to fit, click a card to jump to
/// its step. While it follows, each step brings its node into view.
public final class GraphView extends Pane {
  private static final double MAP_MARGIN = 12;

  /// Between the minimap and what avoids it.
  private static final double MAP_GAP = 4;

  private final Deck deck;
  private final Camera camera = new Camera();
  private final GraphCanvas scenery = new GraphCanvas();
  private final Minimap minimap = new Minimap(camera);
  private final Highlight highlight = new Highlight();
  private final BreakpointMarks breakpoints = new BreakpointMarks();
  private final StepPointer beacon = new StepPointer(this::approach);
  private final LayoutAnimation motion = new LayoutAnimation();
  private Optional<Region> buttons = Optional.empty();
  private Optional<GraphLayout> filmed = Optional.empty();
  private OptionalInt found = OptionalInt.empty();
  private int loaded;

  public GraphView(Deck deck, WhileOpen open, FoldActions folds) {
    this.deck = deck;
    setId("graph");
    getStyleClass().add("graph");
    setFocusTraversable(true);
    setAccessibleText(Words.say("graph"));
    Stale.pale(open.see(deck.stale()), scenery, highlight, breakpoints, beacon, minimap);
    getChildren().addAll(scenery, highlight, breakpoints, beacon, minimap);
    clipToSize();
    new Gestures(this, camera, deck, folds).listen();
    open.see(deck.run()).addListener((_, _, _) -> film());
    EachFrame.follow(this, open.see(deck.cursor()), this::step);
    EachFrame.follow(this, camera.following(), this::step);
    EachFrame.follow(this, layoutBoundsProperty(), this::stay);
    open.see(deck.hovered()).addListener((_, _, _) -> light());
    open.see(deck.breakpoints()).addListener((_, _, _) -> light());
    addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> deck.hovered().set(Subject.NONE));
    sceneProperty().subscribe(this::settleOnInput);
    camera.viewport().addListener((_, _, _) -> requestLayout());
    minimap.wanted().addListener((_, _, _) -> requestLayout());
    widthProperty().addListener((_, _, _) -> camera.resize(getWidth(), getHeight()));
    heightProperty().addListener((_, _, _) -> camera.resize(getWidth(), getHeight()));
    film();
  }

  /// Nothing moves any more when a key or button is pressed.
  private void settleOnInput(Scene scene) {
    if (scene != null) {
      scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> motion.end());
      scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> motion.end());
    }
  }

  private void clipToSize() {
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  /// The colours of what is painted from far away.
  public void wear(Palette palette) {
    scenery.wear(palette);
    requestLayout();
  }

  /// Whether each step brings its node into view, near enough to read; a person who moves the view
  /// ends it.
  public BooleanProperty following() {
    return camera.following();
  }

  /// These lie upon the view: a step brings its node into view beside them.
  void standClearOf(Region upon) {
    buttons = Optional.of(upon);
  }

  /// Whether the minimap is shown when there is use for it.
  public BooleanProperty minimapWanted() {
    return minimap.wanted();
  }

  /// Whether a changed drawing or view is seen to change, and does not just appear.
  public BooleanProperty moving() {
    return camera.moving();
  }

  /// Brings the whole graph into view and keeps it so until a person zooms or pans.
  public void fit() {
    camera.fit();
  }

  /// The part of the drawing in view.
  public ReadOnlyObjectProperty<Viewport> viewport() {
    return camera.viewport();
  }

  /// Shows the graph to a class, as large as there is room for, or gives the view back as it was.
  public void present(boolean on) {
    camera.present(on);
  }

  /// Zooms about the middle of the view.
  public void zoomBy(double factor) {
    camera.zoomBy(factor);
  }

  /// Remembers what is in view while something is searched for.
  void beginSearch() {
    camera.beginVisit();
  }

  /// Frames a vertex that was searched for and brings it into view; takes the frame away when
  /// empty.
  void find(OptionalInt vertex) {
    found = vertex;
    card(vertex).ifPresent(camera::visit);
    show();
  }

  /// Gives the view back that there was before, unless a person has moved it.
  void endSearch() {
    find(OptionalInt.empty());
    camera.endVisit();
  }

  private Optional<GraphPicture> picture() {
    return deck.run().get().map(Run::picture);
  }

  /// The card of a vertex in the picture shown.
  private Optional<Box> card(OptionalInt vertex) {
    return deck.run()
        .get()
        .filter(run -> vertex.isPresent() && vertex.getAsInt() < run.graph().size())
        .map(run -> run.picture().card(vertex.getAsInt()));
  }

  private void film() {
    found = OptionalInt.empty();
    motion.end();
    deck.run().get().ifPresent(this::film);
  }

  private void film(Run run) {
    if (run.state().loaded() != loaded) {
      loaded = run.state().loaded();
      camera.open();
    }
    film(run.picture());
  }

  /// What is in the last drawing too stays in its place on the screen, or moves on from there.
  private void film(GraphPicture picture) {
    Viewport before = camera.viewport().get();
    Optional<CardMoves> moves =
        filmed
            .filter(last -> !last.equals(picture.layout()))
            .flatMap(last -> CardMoves.between(last, picture.layout()));
    filmed = Optional.of(picture.layout());
    moves
        .map(all -> all.common(card -> before.area().overlaps(card)))
        .ifPresent(most -> camera.carry(most.x(), most.y()));
    camera.film(
        new Box(0, 0, picture.layout().width(), picture.layout().height()),
        picture.card(deck.currentVertex().orElse(0)));
    show();
    Map<String, Node> shown = scenery.nodes();
    if (camera.moving().get() && !shown.isEmpty()) {
      moves.ifPresent(all -> motion.play(shown, offsets(all, before, picture)));
    }
  }

  /// How far from their places the cards in view were on the screen, in px of the drawing, by the
  /// ids of their marks; new ones are not among them.
  private Map<String, Point2D> offsets(CardMoves moves, Viewport before, GraphPicture picture) {
    Viewport now = camera.viewport().get();
    Map<String, Point2D> offsets = new HashMap<>();
    for (int vertex : picture.cardsIn(now.area())) {
      Point to = picture.card(vertex).center();
      moves
          .earlier(vertex)
          .map(Box::center)
          .ifPresent(
              from ->
                  offsets.put(
                      new MarkId.Card(vertex).toString(),
                      new Point2D(
                          now.x() + (from.x() - before.x()) * before.zoom() / now.zoom() - to.x(),
                          now.y()
                              + (from.y() - before.y()) * before.zoom() / now.zoom()
                              - to.y())));
    }
    return offsets;
  }

  private void step() {
    follow();
    show();
  }

  /// The view has got another size, which may have cut off what the step is about.
  private void stay() {
    if (camera.isLeading()) {
      follow();
    }
  }

  private void follow() {
    List<Box> about =
        picture().map(picture -> picture.about(deck.cursor().get())).orElse(List.of());
    if (!about.isEmpty()) {
      camera.follow(new Neighbourhood(about), lids());
    } else if (camera.following().get()) {
      camera.reopen();
    }
  }

  /// What lies upon the view when only a part of the drawing is in it.
  private List<Box> lids() {
    boolean mappable = minimap.wanted().get() && !camera.isReadable();
    Optional<Box> map = mappable ? Optional.of(mapPlace()) : Optional.empty();
    return Stream.concat(
            map.stream(),
            buttons
                .filter(Node::isVisible)
                .map(Node::getBoundsInParent)
                .map(GraphView::box)
                .stream())
        .toList();
  }

  private static Box box(Bounds b) {
    return new Box(b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight());
  }

  private void approach() {
    card(deck.currentVertex()).ifPresent(camera::centre);
  }

  private void show() {
    Viewport view = camera.viewport().get();
    if (view.width() <= 0 || view.height() <= 0) {
      return;
    }
    Optional<Box> current = card(deck.currentVertex());
    deck.now().getValue().ifPresent(now -> show(now, view, current));
    beacon.show(view, current, card(found), mapped());
    light();
  }

  private void show(StepView now, Viewport view, Optional<Box> current) {
    GraphPicture picture = picture().orElseThrow();
    boolean use =
        camera.isPartial()
            && picture.about(deck.cursor().get()).stream()
                .map(view::onScreen)
                .noneMatch(mapPlace()::overlaps);
    minimap.show(picture, scenery.palette(), now, current, use);
    scenery.show(picture, now, view, mapped());
  }

  private void light() {
    Viewport view = camera.viewport().get();
    picture()
        .ifPresent(
            picture -> {
              highlight.show(picture, view, deck.hovered().get());
              breakpoints.show(picture, view, deck.breakpoints().get());
            });
  }

  private void point(MouseEvent event) {
    Viewport view = camera.viewport().get();
    Box at = new Box(event.getX(), event.getY(), 0, 0);
    Box place = view.inDrawing(at);
    deck.hovered()
        .set(
            picture()
                .filter(_ -> mapped().filter(map -> map.contains(at, 0)).isEmpty())
                .map(picture -> picture.subjectAt(place.x(), place.y()))
                .orElse(Subject.NONE));
  }

  /// Where the minimap lies upon the view, with a little room around it.
  private Optional<Box> mapped() {
    return minimap.isVisible() ? Optional.of(mapPlace()) : Optional.empty();
  }

  private Box mapPlace() {
    double top = getHeight() - minimap.getHeight() - MAP_MARGIN;
    return new Box(MAP_MARGIN, top, minimap.getWidth(), minimap.getHeight()).grown(MAP_GAP);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    show();
    scenery.applyCss(); // nodes made during layout would be black for a frame
    minimap.relocate(MAP_MARGIN, getHeight() - minimap.getHeight() - MAP_MARGIN);
  }
}
