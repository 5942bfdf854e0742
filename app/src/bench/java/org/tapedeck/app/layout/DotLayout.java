package org.tapedeck.app.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tapedeck.app.geometry.Size;

/// A stored graph drawn by Graphviz `dot`, if it is installed, with ports in operand order and
/// labels of the same size.
final class DotLayout {
  private static final Pattern CROSSINGS = Pattern.compile("mincross .*: (\\d+) crossings");
  private static final int PATIENCE_S = 20;

  private DotLayout() {}

  static boolean isInstalled() {
    try {
      return new ProcessBuilder("dot", "-V").redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// How often edges cross in the order that dot finds, by its own count, which leaves out what its
  /// curves add; empty if it takes longer than 20 s.
  static OptionalLong crossings(GraphFile file, Size node, Size label) throws IOException {
    Path input = Files.createTempFile("layout", ".gv");
    Path log = Files.createTempFile("layout", ".log");
    try {
      Files.writeString(input, source(file, node, label));
      Process dot =
          new ProcessBuilder("dot", "-v", "-Tplain", "-o", "/dev/null", input.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!dot.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
        dot.destroyForcibly().waitFor();
        return OptionalLong.empty();
      }
      Matcher matcher = CROSSINGS.matcher(Files.readString(log));
      long crossings = 0;
      while (matcher.find()) {
        crossings += Long.parseLong(matcher.group(1));
      }
      return OptionalLong.of(crossings);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return OptionalLong.empty();
    } finally {
      Files.delete(input);
      Files.delete(log);
    }
  }

  private static String source(GraphFile file, Size node, Size label) {
    StringBuilder text = new StringBuilder("digraph { rankdir=LR; node [shape=plain];\n");
    int[] arity = new int[file.nodes().size()];
    file.links().forEach(link -> arity[link.to()]++);
    for (GraphFile.Node n : file.nodes()) {
      int ports = Math.max(1, arity[n.id()]);
      text.append(
          "n" + n.id() + " [label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\">");
      for (int k = 0; k < ports; k++) {
        text.append("<TR><TD PORT=\"p" + k + "\" " + fixed(node.width(), node.height() / ports));
        text.append("></TD></TR>");
      }
      text.append("</TABLE>>];\n");
    }
    for (GraphFile.Link link : file.links()) {
      text.append("n" + link.from() + " -> n" + link.to() + ":p" + link.operand() + ":w ");
      text.append("[label=<<TABLE BORDER=\"0\"><TR><TD " + fixed(label.width(), label.height()));
      text.append("></TD></TR></TABLE>>];\n");
    }
    return text.append("}\n").toString();
  }

  private static String fixed(double width, double height) {
    return "FIXEDSIZE=\"TRUE\" WIDTH=\"" + (int) width + "\" HEIGHT=\"" + (int) height + "\"";
  }
}
