package org.tapedeck.app.typeset;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.typeset.Typesetter.Weight;

/// The letters of plain text as outlines. What Inter lacks is set as a sign that means or looks the
/// same, from JetBrains Mono, which comes with the program too, or spelled by its number.
final class Letters {
  /// Outlines are taken at this size and scaled down, far from any rounding of the font engine.
  static final float MASTER = 1000;

  /// Height of Inter's capitals, in em.
  private static final double CAPITALS = 0.727;

  /// The size of raised letters.
  private static final double RAISED = 0.62;

  private static final String SECOND_FONT = "JetBrainsMono-Regular.ttf";

  /// Signs of programs and of comments that no bundled font has.
  private static final Map<Integer, String> ALIKE =
      Map.ofEntries(
          alike("∗", "*"),
          alike("⨯", "×"),
          alike("⋅", "·"),
          alike("∙", "•"),
          alike("∕", "/"),
          alike("∛", "³√"),
          alike("∜", "⁴√"),
          alike("⩽", "≤"),
          alike("⩾", "≥"),
          alike("∣", "|"),
          alike("∥", "‖"),
          alike("‐", "-"),
          alike("‑", "-"),
          alike("∘", "°"));

  /// A letter at the size of [#MASTER], and how far behind it the next one stands.
  record Cut(Outline outline, double advance) {
    static final Cut NONE = new Cut(Outline.EMPTY, 0);
  }

  private final Map<Weight, Font> fonts = new EnumMap<>(Weight.class);
  private final Map<Weight, Map<Integer, Cut>> cuts = new EnumMap<>(Weight.class);
  private Optional<Font> second = Optional.empty();

  private static Map.Entry<Integer, String> alike(String sign, String other) {
    return Map.entry(sign.codePointAt(0), other);
  }

  /// Loads the fonts, unless that is done.
  void load() {
    for (Weight weight : Weight.values()) {
      font(weight);
    }
  }

  /// Whether it stands over the letter before it.
  boolean isAccent(int codePoint) {
    return Character.getType(codePoint) == Character.NON_SPACING_MARK
        && font(Weight.REGULAR).canDisplay(codePoint);
  }

  /// A letter, all digits of the same width.
  Cut cut(Weight weight, int codePoint) {
    Map<Integer, Cut> known = cuts.computeIfAbsent(weight, _ -> new HashMap<>());
    Cut cut = known.get(codePoint);
    if (cut == null) {
      Cut own = natural(weight, codePoint);
      boolean digit = codePoint >= '0' && codePoint <= '9';
      cut = digit ? tabular(own, natural(weight, '0').advance()) : own;
      known.put(codePoint, cut);
    }
    return cut;
  }

  private static Cut tabular(Cut cut, double width) {
    return new Cut(cut.outline().moved((width - cut.advance()) / 2, 0), width);
  }

  private Cut natural(Weight weight, int codePoint) {
    if (has(codePoint)) {
      return drawn(font(weight), codePoint);
    }
    Optional<String> same = same(codePoint);
    if (same.isPresent()) {
      Cut letters = composed(weight, same.get());
      return Character.getType(codePoint) == Character.MODIFIER_LETTER ? raised(letters) : letters;
    }
    if (second().canDisplay(codePoint)) {
      return drawn(second(), codePoint);
    }
    return Character.getType(codePoint) == Character.FORMAT
        ? Cut.NONE
        : composed(weight, "⟨" + number(codePoint) + "⟩");
  }

  private boolean has(int codePoint) {
    return font(Weight.REGULAR).canDisplay(codePoint);
  }

  /// What means the same and can be set: the raised `ᵀ` is a `T`, `＋` is `+`, `ﬁ` is `fi`.
  private Optional<String> same(int codePoint) {
    String unicode = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    return Optional.of(ALIKE.getOrDefault(codePoint, unicode))
        .filter(same -> same.codePoints().allMatch(this::has));
  }

  private static String number(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  private Cut composed(Weight weight, String text) {
    Outline.Builder outline = Outline.builder();
    double x = 0;
    for (int codePoint : text.codePoints().toArray()) {
      Cut cut = cut(weight, codePoint);
      outline.add(cut.outline(), 1, x, 0);
      x += cut.advance();
    }
    return new Cut(outline.build(), x);
  }

  /// Smaller, and as high as a capital.
  private static Cut raised(Cut letter) {
    double up = (1 - RAISED) * CAPITALS * MASTER;
    Outline small = Outline.builder().add(letter.outline(), RAISED, 0, -up).build();
    return new Cut(small, RAISED * letter.advance());
  }

  private static Cut drawn(Font font, int codePoint) {
    GlyphVector glyphs =
        font.createGlyphVector(OutlineGraphics.UNHINTED, Character.toString(codePoint));
    OutlineGraphics graphics = new OutlineGraphics();
    graphics.fill(glyphs.getOutline());
    return new Cut(graphics.outline(), glyphs.getGlyphMetrics(0).getAdvanceX());
  }

  /// `latex` with the letters replaced that neither JLaTeXMath nor Inter, from which that takes
  /// what it lacks, has a letter for.
  String settable(String latex) {
    return latex.chars().allMatch(c -> c < 128)
        ? latex
        : latex.codePoints().mapToObj(this::inFormula).collect(Collectors.joining());
  }

  private String inFormula(int codePoint) {
    return codePoint < 128 || isKnownToFormulas(codePoint) || has(codePoint)
        ? Character.toString(codePoint)
        : same(codePoint).orElse("{\\langle\\mathrm{" + number(codePoint) + "}\\rangle}");
  }

  private static boolean isKnownToFormulas(int codePoint) {
    return codePoint < TeXFormula.symbolMappings.length
        && (TeXFormula.symbolMappings[codePoint] != null
            || TeXFormula.symbolFormulaMappings[codePoint] != null);
  }

  private Font font(Weight weight) {
    return fonts.computeIfAbsent(weight, w -> TypesetterFonts.load(w.file).deriveFont(MASTER));
  }

  private Font second() {
    Font font = second.orElseGet(() -> TypesetterFonts.load(SECOND_FONT).deriveFont(MASTER));
    second = Optional.of(font);
    return font;
  }
}
