package org.tapedeck.app.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedRTreeTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 256, 257, 5000})
  void findsJustTheBoxesThatMeetTheArea(int count) {
    Random random = new Random(count);
    List<Box> boxes = new ArrayList<>();
    PackedRTree.Builder builder = PackedRTree.builder();
    for (int i = 0; i < count; i++) {
      boxes.add(box(random, i % 10 == 0 ? 800 : 30));
      builder.add(i, boxes.get(i));
    }
    PackedRTree index = builder.build();

    for (int trial = 0; trial < 50; trial++) {
      Box area = box(random, 200);
      int[] meeting = IntStream.range(0, count).filter(i -> boxes.get(i).overlaps(area)).toArray();
      assertArrayEquals(meeting, index.meeting(area));
    }
  }

  private static Box box(Random random, double most) {
    return new Box(
        random.nextDouble() * 1000 - 500,
        random.nextDouble() * 1000 - 500,
        random.nextDouble() * most,
        random.nextDouble() * most);
  }

  @Test
  void anItemOfSeveralBoxesIsFoundOnceAndAFlatBoxIsFoundToo() {
    PackedRTree index =
        PackedRTree.builder()
            .add(7, new Box(0, 5, 100, 0))
            .add(7, new Box(50, 5, 100, 0))
            .add(3, new Box(60, 0, 0, 50))
            .build();

    assertArrayEquals(new int[] {3, 7}, index.meeting(new Box(55, 0, 20, 20)));
    assertArrayEquals(new int[] {7}, index.meeting(new Box(140, 0, 20, 20)));
    assertArrayEquals(new int[0], index.meeting(new Box(0, 6, 20, 20)));
  }
}
