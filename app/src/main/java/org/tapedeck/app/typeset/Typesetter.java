package org.tapedeck.app.typeset;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.scilab.forge.jlatexmath.DefaultTeXFontParser;
import org.scilab.forge.jlatexmath.ResourceParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.geometry.Box;

/// Turns formulas and text into outlines, from fonts that come with the program: the same on every
/// machine, whatever fonts it has. A letter that these lack is spelled, as `⟨U+4E2D⟩`: never a box.
///
/// Thread-safe. What was set before comes from a cache of the last few thousand texts; a new
/// formula takes some tens of µs once the fonts are loaded (half a second, once).
public final class Typesetter {
  /// Weight of plain text.
  public enum Weight {
    /// Ordinary text.
    REGULAR("Inter-Regular.ttf"),
    /// Emphasised text.
    SEMIBOLD("Inter-SemiBold.ttf");

    final String file;

    Weight(String file) {
      this.file = file;
    }
  }

  private static final int CACHE_SIZE = 8192;

  /// Heights of Inter's capitals and descenders, in em.
  private static final double CAPITALS = 0.727;

  private static final double DESCENDERS = 0.205;

  /// Least distance between a letter and an accent over it, in em.
  private static final double ACCENT_GAP = 0.07;

  private static final Pattern DIGIT = Pattern.compile("[1-9]");

  private static final Typesetter SHARED = new Typesetter();

  private record Key(String text, double px, Object style) {}

  private final Map<Key, Glyphs> cache =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Glyphs> eldest) {
          return size() > CACHE_SIZE;
        }
      };
  private final LruCache<Key, Double> widths = new LruCache<>(CACHE_SIZE);
  private final Letters letters = new Letters();

  private Typesetter() {
    // Or else JLaTeXMath offers its fonts to all of AWT, which then looks at each font of the
    // machine.
    DefaultTeXFontParser.registerFonts(false);
  }

  /// The one typesetter of this program: its fonts and its cache are worth sharing.
  public static Typesetter shared() {
    return SHARED;
  }

  /// Starts AWT's fonts and loads those of plain text, unless that is done. A second caller waits
  /// for the first, so nothing of it goes on behind the caller's back.
  public synchronized void loadFonts() {
    letters.load();
  }

  /// The formula `latex` in text style with letters of `px`; `spoken` is what it says in words.
  ///
  /// Throws [IllegalArgumentException] for a formula that cannot be set.
  public Glyphs math(String latex, String spoken, double px) {
    return cached(new Key(latex, px, TeXConstants.STYLE_TEXT), k -> formula(k, spoken))
        .saying(spoken);
  }

  /// The formula `latex` in display style: fractions at full size.
  public Glyphs display(String latex, String spoken, double px) {
    return cached(new Key(latex, px, TeXConstants.STYLE_DISPLAY), k -> formula(k, spoken))
        .saying(spoken);
  }

  /// The width of [#math], without setting it. All digits are equally wide: what was measured with
  /// other digits is not measured again.
  public double mathWidth(String latex, double px) {
    String digits = DIGIT.matcher(latex).replaceAll("0");
    return widths.of(
        new Key(digits, px, TeXConstants.STYLE_TEXT), key -> icon(key).getBox().getWidth() * px);
  }

  /// Plain `text` in Inter at `px`, all digits of the same width.
  public Glyphs sans(String text, double px, Weight weight) {
    return cached(new Key(text, px, weight), k -> line(k, weight));
  }

  /// The width of plain `text` in Inter at `px`, without setting it.
  public synchronized double width(String text, double px, Weight weight) {
    double advance = 0;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      int letter = text.codePointAt(at);
      advance += letters.isAccent(letter) ? 0 : letters.cut(weight, letter).advance();
    }
    return advance * px / Letters.MASTER;
  }

  private synchronized Glyphs cached(Key key, Function<Key, Glyphs> setting) {
    Glyphs known = cache.get(key);
    if (known == null) {
      known = setting.apply(key);
      cache.put(key, known);
    }
    return known;
  }

  private Glyphs formula(Key key, String spoken) {
    TeXIcon icon = icon(key);
    OutlineGraphics graphics = new OutlineGraphics();
    graphics.translate(0, -icon.getBox().getHeight() * key.px());
    icon.paintIcon(null, graphics, 0, 0);
    double px = key.px();
    return new Glyphs(
        spoken,
        key.text(),
        icon.getBox().getWidth() * px,
        icon.getBox().getHeight() * px,
        icon.getBox().getDepth() * px,
        graphics.outline(),
        graphics.parts());
  }

  private synchronized TeXIcon icon(Key key) {
    TypesetterFonts.prepare();
    String latex = letters.settable(key.text());
    try {
      TeXIcon icon = new TeXFormula(latex).createTeXIcon((Integer) key.style(), (float) key.px());
      icon.setInsets(new java.awt.Insets(0, 0, 0, 0), true);
      return icon;
    } catch (org.scilab.forge.jlatexmath.ParseException e) {
      throw new IllegalArgumentException("not a formula: " + key.text(), e);
    } catch (ResourceParseException e) {
      throw TypesetterFonts.notUnpacked(new IOException(e.getMessage(), e));
    }
  }

  private Glyphs line(Key key, Weight weight) {
    double scale = key.px() / Letters.MASTER;
    Outline.Builder outline = Outline.builder();
    double x = 0;
    Letters.Cut letter = Letters.Cut.NONE;
    for (int codePoint : key.text().codePoints().toArray()) {
      Letters.Cut cut = letters.cut(weight, codePoint);
      if (letters.isAccent(codePoint)) {
        above(outline, scale, x, letter, cut);
      } else {
        outline.add(cut.outline(), scale, x * scale, 0);
        x += cut.advance();
        letter = cut;
      }
    }
    return new Glyphs(
        key.text(),
        "",
        x * scale,
        CAPITALS * key.px(),
        DESCENDERS * key.px(),
        outline.build(),
        List.of());
  }

  /// Adds `accent` over the middle of `letter`, which ends at `x`; over a tall letter it is raised.
  private static void above(
      Outline.Builder outline, double scale, double x, Letters.Cut letter, Letters.Cut accent) {
    Box below = letter.outline().bounds();
    Box mark = accent.outline().bounds();
    double dx = x - letter.advance() + below.centerX() - mark.centerX();
    double dy = Math.min(0, below.y() - ACCENT_GAP * Letters.MASTER - mark.maxY());
    outline.add(accent.outline(), scale, dx * scale, dy * scale);
  }
}
