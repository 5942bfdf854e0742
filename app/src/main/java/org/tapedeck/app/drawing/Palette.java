package org.tapedeck.app.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colour of every [Role] in one theme.
public record Palette(Map<Role, Rgb> colours) {
  private static final Pattern VARIABLE =
      Pattern.compile("(-td-[a-z-]+)\\s*:\\s*(#[0-9a-fA-F]{6})");

  public Palette {
    colours = Map.copyOf(colours);
    for (Role role : Role.values()) {
      if (!colours.containsKey(role)) {
        throw new IllegalArgumentException("no colour for " + role.variable());
      }
    }
  }

  /// The palette of `theme`, from the same style sheet that colours the window.
  public static Palette read(Theme theme) {
    try (InputStream in = Palette.class.getResourceAsStream(theme.resource())) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + theme.resource());
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + theme.resource(), e);
    }
  }

  /// The palette that the style sheet text `css` defines; variables that are no role are passed
  /// over.
  public static Palette parse(String css) {
    Map<String, Rgb> variables = new HashMap<>();
    Matcher matcher = VARIABLE.matcher(css);
    while (matcher.find()) {
      variables.put(matcher.group(1), Rgb.parse(matcher.group(2)));
    }
    Map<Role, Rgb> colours = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      Rgb colour = variables.get(role.variable());
      if (colour != null) {
        colours.put(role, colour);
      }
    }
    return new Palette(colours);
  }

  /// The colour of `role`.
  public Rgb colour(Role role) {
    return colours.get(role);
  }
}
