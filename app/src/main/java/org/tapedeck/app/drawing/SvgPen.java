package org.tapedeck.app.drawing;

/// Writes SVG path data: absolute commands, coordinates rounded to 1/100 px.
final class SvgPen implements Outline.Pen {
  private final StringBuilder text = new StringBuilder();

  @Override
  public void move(double x, double y) {
    write('M', x, y);
  }

  @Override
  public void line(double x, double y) {
    write('L', x, y);
  }

  @Override
  public void quad(double cx, double cy, double x, double y) {
    write('Q', cx, cy, x, y);
  }

  @Override
  public void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y) {
    write('C', c1x, c1y, c2x, c2y, x, y);
  }

  @Override
  public void close() {
    text.append('Z');
  }

  private void write(char command, double... numbers) {
    text.append(command);
    for (int i = 0; i < numbers.length; i++) {
      if (i > 0) {
        text.append(' ');
      }
      number(numbers[i]);
    }
  }

  private void number(double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths < 0) {
      text.append('-');
      hundredths = -hundredths;
    }
    text.append(hundredths / 100);
    long rest = hundredths % 100;
    if (rest != 0) {
      text.append('.').append(rest / 10);
      if (rest % 10 != 0) {
        text.append(rest % 10);
      }
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
