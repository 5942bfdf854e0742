package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;

class ParserTest {
  /// The expression with every operation in parentheses.
  private static String print(Expr expr) {
    return switch (expr) {
      case Expr.Num number -> number.text();
      case Expr.Constant constant -> constant.name().symbol();
      case Expr.Variable variable -> variable.name();
      case Expr.Apply apply -> print(apply.function().name() + "(", apply.operands(), ")");
      case Expr.Chain chain -> print(chain);
      case Expr.Call call -> print(call.function().name() + "(", call.arguments(), ")");
      case Expr.If choice ->
          "if(%s, %s, %s)"
              .formatted(
                  print(choice.condition()), print(choice.then()), print(choice.otherwise()));
      case Expr.Vector vector -> print("[", vector.elements(), "]");
      case Expr.Index index ->
          print(index.base())
              + index.subscripts().stream()
                  .map(
                      part -> part.parts().map(ParserTest::print).collect(Collectors.joining("..")))
                  .collect(Collectors.joining(", ", "[", "]"));
      case Expr.OfArrays call -> print(call.function().symbol() + "(", call.arguments(), ")");
      case Expr.Series series ->
          "%s(%s = %s..%s, %s)"
              .formatted(
                  series.function().symbol(),
                  series.variable(),
                  print(series.from()),
                  print(series.to()),
                  print(series.term()));
    };
  }

  private static String print(Condition condition) {
    return switch (condition) {
      case Condition.Comparing comparing ->
          print(comparing.left())
              + " "
              + comparing.comparison().symbol()
              + " "
              + print(comparing.right());
      case Condition.All all -> print(all.parts(), " and ");
      case Condition.Any any -> print(any.parts(), " or ");
      case Condition.Not not -> "not " + print(not.negated());
    };
  }

  private static String print(List<Condition> parts, String word) {
    return parts.stream().map(ParserTest::print).collect(Collectors.joining(word, "(", ")"));
  }

  private static String print(String open, List<Expr> parts, String close) {
    return parts.stream().map(ParserTest::print).collect(Collectors.joining(", ", open, close));
  }

  private static String print(Expr.Chain chain) {
    StringBuilder text = new StringBuilder("(" + print(chain.first()));
    chain.links().forEach(l -> text.append(l.symbol()).append(print(l.operand())));
    return text.append(')').toString();
  }

  private static List<Statement.Setting> settings(String text) {
    return Programs.program(text).statements().stream().flatMap(Statement::settings).toList();
  }

  private static String parsed(String expression) {
    Expr.Chain chain =
        assertInstanceOf(
            Expr.Chain.class, settings("f(a) = a; r = 0 + " + expression).getFirst().value());
    return print(chain.links().getFirst().operand());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a@b*c        | (a@b*c)",
        "(a+b@c)      | (a+(b@c))",
        "-a@b^2       | (NEGATE(a)@POWER(b, 2))",
        "2a[1]²       | (2*POWER(a[1], 2))",
        "√a[i]        | SQRT(a[i])",
        "a[i, j][k]   | a[i, j][k]",
        "(a+b)[2]     | (a+b)[2]",
        "[a, b*c]     | [a, (b*c)]",
        "[[1, -2], [a, b]] | [[1, -2], [a, b]]",
        "max(a)       | max(a)",
        "max(a, b)    | MAX(a, b)",
        "sum(i = 1..n, a^i)*b | (+(i = 1..n, POWER(a, i))*b)",
        "prod(i = 1..2, sum(a)) | *(i = 1..2, sum(a))",
        "a*b/c        | (a*b/c)",
        "(a+b)*c      | ((a+b)*c)",
        "a^b^c        | POWER(a, POWER(b, c))",
        "-a^2         | NEGATE(POWER(a, 2))",
        "a^-2         | POWER(a, -2)",
        "a^-b^c       | POWER(a, NEGATE(POWER(b, c)))",
        "2^-x*3       | (POWER(2, NEGATE(x))*3)",
        "-2*x         | (-2*x)",
        "-2^2         | NEGATE(POWER(2, 2))",
        "-(2)         | NEGATE(2)",
        "--2          | NEGATE(-2)",
        "a@2b         | (a@2*b)",
        "--a          | NEGATE(NEGATE(a))",
        "+a           | a",
        "a*-b         | (a*NEGATE(b))",
        "2x           | (2*x)",
        "2x^2         | (2*POWER(x, 2))",
        "3(a+b)       | (3*(a+b))",
        "2sin(x)      | (2*SIN(x))",
        "2√x          | (2*SQRT(x))",
        "2π           | (2*π)",
        "x^2y         | (POWER(x, 2)*y)",
        "2e           | (2*e)",
        "e^x          | POWER(e, x)",
        "√x^2         | POWER(SQRT(x), 2)",
        "√√2          | SQRT(SQRT(2))",
        "√(a+b)       | SQRT((a+b))",
        "x²           | POWER(x, 2)",
        "-x⁻²         | NEGATE(POWER(x, -2))",
        "sin(x)²      | POWER(SIN(x), 2)",
        "log(x)       | LN(x)",
        "pow(a, b)    | POWER(a, b)",
        "max(a, b+1)  | MAX(a, (b+1))",
        "sin (x)      | SIN(x)",
        "a − b        | a",
        "a · b ÷ c    | (a·b/c)",
        "a × b ÷ c    | (a*b/c)",
        "xᵀA@y       | (transpose(x)·A@y)",
        "x^T·y[1..2] | (transpose(x)·y[1..2])",
        "θ₁*1e3       | (θ1*1e3)",
        "f(x)         | f(x)",
        "2f(f(x))     | (2*f(f(x)))",
        "if(x>1, x, 2) | if(x > 1, x, 2)",
        "2if(x ≤ 1+y, -x, f(2)) | (2*if(x <= (1+y), NEGATE(x), f(2)))",
        "if(0 < x <= 1, x, 2) | if((0 < x and x <= 1), x, 2)",
        "if(x>1 or not x<2 and y==1 or !(x>3), x, 2) | if((x > 1 or (not x < 2 and y == 1) or not x"
            + " > 3), x, 2)",
        "if((x>1 ∨ x<0) && (x+1)*2 > 3, x, 2) | if(((x > 1 or x < 0) and ((x+1)*2) > 3), x, 2)",
        "(x if x>1 else 2 if x>0 else 3) | if(x > 1, x, if(x > 0, 2, 3))",
        "if(x==1, if(y≠2, 1, 2), 3) | if(x == 1, if(y != 2, 1, 2), 3)",
      })
  void operatorsBindAsInMathematics(String expression, String expected) {
    assertEquals(expected, parsed(expression));
  }

  @Test
  void additionRunsFromLeftToRight() {
    Expr value = settings("r = a - b + c").getFirst().value();

    assertEquals("(a-b+c)", print(value));
  }

  @Test
  void spansCoverTheParentheses() {
    Source source = new Source("test", "y = (a + b) * -c");
    Expr.Chain product = (Expr.Chain) settings(source.text()).getFirst().value();

    assertEquals("(a + b) * -c", source.excerpt(product.span()));
    assertEquals("(a + b)", source.excerpt(product.first().span()));
    assertEquals("-c", source.excerpt(product.links().getFirst().operand().span()));
  }

  @Test
  void aSignedNumberIsAnInputAndAFormulaIsNot() {
    List<Statement.Kind> kinds =
        settings("a = 2; b = -2.5; c = +1; const d = 3; f = 2*a + d; b = f").stream()
            .map(Statement.Setting::kind)
            .toList();

    assertEquals(
        List.of(
            Statement.Kind.INPUT,
            Statement.Kind.INPUT,
            Statement.Kind.INPUT,
            Statement.Kind.CONSTANT,
            Statement.Kind.ASSIGNMENT,
            Statement.Kind.ASSIGNMENT),
        kinds);
  }

  @Test
  void inputsStandInTheOrderOfFirstAppearance() {
    Program program = Programs.program("y = b * a + c\nc = 5\na = -2");

    assertEquals(
        List.of("b=1.0", "a=-2.0", "c=5.0"),
        program.inputs().stream().map(i -> i.name() + "=" + i.start()).toList());
  }

  @Test
  void theElementsOfVectorsAndMatricesAreInputs() {
    Source source = new Source("test", "s = 3; x = [1, 2]; W = randn(2, 1, 7); y = s*sum(W @ x)");

    assertEquals(
        List.of("x from 1", "W from 3"),
        Programs.program(source.text()).arrays().stream()
            .map(array -> source.excerpt(array.span()) + " from " + array.first())
            .toList());
  }

  @Test
  void aRowOfAMatrixMayHaveAName() {
    assertEquals(10, Programs.value("const a = [3, 4]; y = sum([[1, 2], a])"));
  }

  @Test
  void theNamesAroundAnElementSettingAreUsed() {
    assertEquals(List.of("x[1]", "x[2]", "n", "m"), inputs("x = [1, 2]; x[n] = 2*m; y = sum(x)"));
  }

  @Test
  void everyPartOfAnExpressionIsUsed() {
    assertEquals(List.of("l", "r", "t", "o"), inputs("y = if(l < r, 2*t, o)"));
    assertEquals(List.of("l", "r", "t"), inputs("const y = 4; while l > r { y = y*t }"));
    assertEquals(List.of("a", "b", "c"), inputs("y = sum(i = a..b, i*c)"));
    assertEquals(List.of("a"), inputs("v = [1, a]; y = sum(v)"));
    assertEquals(List.of("b", "c"), inputs("f(a) = a*b; y = f(c)"));
    assertEquals(List.of("a", "b"), inputs("const y = 4; for k = a..b { y = y*k }"));
  }

  @Test
  void aNameMayBeThatOfAFunctionToo() {
    assertEquals(6, Programs.value("f(x) = x; f = 3; y = 2*f"));
    assertEquals(List.of("sum"), inputs("y = sum + 1"));
  }

  @Test
  void theIndexOfASeriesIsKnownInItsTermOnly() {
    assertEquals(6 * StrictMath.E, Programs.value("y = sum(e = 1..3, e)*e"));
    assertEquals(30, Programs.value("const e = 5; y = sum(e = 1..3, e)*e"));
  }

  @Test
  void whatIsLeftIsNestedNoMore() {
    assertEquals(301, Programs.value("x = 1; y = " + "(x) + ".repeat(300) + "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2",
        "π",
        "x",
        "-x",
        "x*2",
        "sin(x)",
        "f(x)",
        "if(x > 0, x, 2)",
        "[x, 2]",
        "x[1]",
        "len(x)",
        "sum(i = 1..2, x)"
      })
  void anythingMayStandInParentheses(String inside) {
    Source source = new Source("test", "f(a) = a; r = 0 - (" + inside + ")");

    Expr.Chain chain = (Expr.Chain) settings(source.text()).getFirst().value();

    Expr operand = chain.links().getFirst().operand();
    assertEquals("(" + inside + ")", source.excerpt(operand.span()));
    assertEquals(parsed(inside), print(operand));
  }

  @Test
  void aNumberSetInALoopIsNoInput() {
    assertEquals(List.of("x"), inputs("y = 2*x; for k = 1..2 { s = 3; y = y*s }"));
  }

  private static List<String> inputs(String text) {
    return Programs.program(text).inputs().stream().map(Program.Input::name).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x1*x2 | y",
        "x*y | z",
        "y(a) = 2*a; y(x) | z",
        "sin(x)*y | z",
        "x = [1, 2]; x[1]*2 | y",
        "x*y+z | w",
        "y*z*w*f*g*h | y1",
        "y*z*w*f*g*h*y1 | y2"
      })
  void aBareResultGetsAFreeName(String text, String name) {
    assertEquals(name, settings(text).getLast().name());
  }

  @Test
  void eAndPiAreNumbersUntilTheyAreSet() {
    assertEquals(StrictMath.E + StrictMath.PI, Programs.value("y = e + π"));
    assertEquals(12, Programs.value("e = 5; pi = 7; y = e + pi"));
    assertEquals(StrictMath.E * 2, Programs.value("a = 2; e = e * a"));
  }

  @Test
  void commentsAndEmptyLinesAreNothing() {
    assertEquals(3, Programs.value("# a\n\n;; x = 1 # b = 7\r\ny = x + 2;# c"));
  }

  @Test
  @Tag("large")
  void aSumOfHundredThousandTermsIsOneChain() {
    String sum = "y = x" + " + x".repeat(99_999);

    Program program = Programs.program(sum);

    Expr.Chain chain =
        (Expr.Chain) program.statements().getFirst().settings().findFirst().orElseThrow().value();
    assertEquals(99_999, chain.links().size());
    assertTrue(program.equals(Programs.program(sum)), "equal programs from equal texts");
    assertTrue(program.toString().length() > sum.length());
  }

  @Test
  @Tag("large")
  void hundredThousandStatementsAreAProgram() {
    String text =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "v" + (i + 1) + " = v" + i + " + 1")
            .collect(Collectors.joining("\n", "v0 = 1\n", "\n"));

    assertEquals(100_001, Programs.value(text));
  }

  @Test
  void nestingMayBeTwoHundredDeep() {
    assertEquals(1, Programs.value("x = 1; y = x*" + "(".repeat(200) + "x" + ")".repeat(200)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "sin(",
        "-",
        "√",
        "x^",
        "max(1,",
        "-(",
        "2(",
        "[",
        "[[",
        "x[",
        "if(x > 0, x, ",
        "if(",
        "sum(i = 1..2, ",
        "f(",
        "x[1][",
        "x²^"
      })
  void deeperNestingIsDiagnosedAndNoStackOverflow(String opening) {
    List<String> diagnostics = Programs.diagnostics("y = " + opening.repeat(20_000) + "x");

    assertEquals(1, diagnostics.size(), diagnostics::toString);
    assertTrue(
        diagnostics.getFirst().contains("nested more than 200 levels deep"), diagnostics::getFirst);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ²", "[1]", "[1, 1]", "²[1]", "⁻¹²³ ² ", "[1]²"})
  void aChainOfPostfixesIsDiagnosedAndNoStackOverflow(String postfix) {
    for (String operand : List.of("x", "(x)", "√x", "f(x)", "(x²)")) {
      List<String> diagnostics =
          Programs.diagnostics("f(a) = a\ny = " + operand + postfix.repeat(20_000));

      assertTrue(
          diagnostics.getFirst().contains("nested more than 200 levels deep")
              || diagnostics.getFirst().contains("an operator is missing"),
          diagnostics::getFirst);
    }
  }

  @Test
  void anExponentThatIsTooLargeIsDiagnosed() {
    assertEquals(
        "test:1:6: this number is too large (the largest is about 1.8e308)",
        Programs.diagnostics("y = x" + "²".repeat(20_000)).getFirst());
  }

  /// Each parenthesis is within the limit, and so are the exponents behind each.
  @Test
  void postfixesBehindParenthesesInsideEachOtherAddUp() {
    String deep = "(".repeat(100) + "x" + ("² )" + " ² ".repeat(100)).repeat(100);

    assertTrue(
        Programs.diagnostics("y = " + deep)
            .getFirst()
            .contains("nested more than 200 levels deep"));
  }

  @Test
  void operandsBesideEachOtherAreNotDeep() {
    assertEquals(20_000, Programs.value("x = 1; y = " + "x² ² + ".repeat(19_999) + "(x²) ²"));
  }

  @Test
  void twoHundredPostfixesAreAProgram() {
    assertEquals(1, Programs.value("x = 1; y = x" + " ²".repeat(200)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"for k = 1..2 {", "while x > 1 {", "for k = 1..2 { while x > 1 {"})
  void deepBlocksAreDiagnosedAndNoStackOverflow(String opening) {
    List<String> diagnostics = Programs.diagnostics("x = 2\n" + opening.repeat(20_000));

    assertTrue(
        diagnostics.toString().contains("blocks are nested more than 200 levels deep"),
        diagnostics::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"if x > 0 {", "for k = 1..1 {", "while x > 3 {"})
  void deepBlocksWithAllTheirBracesAreSaidToBeTooDeepAlone(String opening) {
    for (int depth : new int[] {201, 250, 5_000}) {
      List<String> diagnostics =
          Programs.diagnostics(
              "x = 2\n" + opening.repeat(depth) + "y = x" + "}".repeat(depth) + "\nz = x");

      assertEquals(1, diagnostics.size(), diagnostics::toString);
      assertTrue(
          diagnostics.getFirst().contains("blocks are nested more than 200 levels deep"),
          diagnostics::getFirst);
    }
  }

  @Test
  void aLongChainOfElseIfIsNotSaidToBeALoop() {
    List<String> diagnostics =
        Programs.diagnostics(
            "x = 2\nif x > 9 { y = 1 }" + " else if x > 5 { y = 2 }".repeat(10_000));

    assertEquals(1, diagnostics.size(), diagnostics::toString);
    assertTrue(
        diagnostics.getFirst().contains("more than 200 blocks follow each other by `else if`"),
        diagnostics::getFirst);
  }

  @Test
  void aChainOfElseIfMayBeLong() {
    String chain = "if x > 9 { y = 1 }" + " else if x > 5 { y = 2 }".repeat(198);
    assertEquals(3, Programs.value("x = 2\ny = 0*x\n" + chain + " else { y = 3 + 0*x }"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\sqrt{ }",
        "\\sqrt[3]{ }",
        "\\frac{ }{2}",
        "\\frac{x}{ }",
        "\\dfrac{x}{1+ }",
        "x^{ }",
        "e^{-x^{ }}",
        "\\sqrt{x^{\\frac{ }{2}}}",
        "\\left( \\sqrt{ } \\right)",
        "\\sin(\\frac{ }{2})",
        "x_{1}^{ }"
      })
  void deepLatexIsDiagnosedAndNoStackOverflow(String form) {
    String open = form.substring(0, form.lastIndexOf(" }") + 1);
    String close = form.substring(form.lastIndexOf(" }") + 1);
    for (int depth : new int[] {201, 1_000, 1_500, 5_000, 20_000}) {
      List<String> diagnostics =
          Programs.diagnostics("x = 2\ny = " + open.repeat(depth) + "x" + close.repeat(depth));

      assertEquals(1, diagnostics.size(), diagnostics::toString);
      assertTrue(
          diagnostics.getFirst().contains("nested more than 200 levels deep"),
          diagnostics::getFirst);
    }
  }

  @Test
  void aRowOfSemicolonsInAnOpenBracketIsReadOnce() {
    assertTrue(Programs.diagnostics("y = [" + "1;".repeat(20_000)).getFirst().contains("missing"));
  }

  @Test
  void loopsHoldTheirStatements() {
    Program program =
        Programs.program(
            """
            x = 2
            for k = 1..2*3 {
              x = x + k; while x > 1e3 { x = x / 2
              }
            }
            """);

    Statement.For loop = assertInstanceOf(Statement.For.class, program.statements().getLast());
    assertEquals("k", loop.variable());
    assertEquals("1", print(loop.from()));
    assertEquals("(2*3)", print(loop.to()));
    assertEquals(2, loop.body().size());
    Statement.While inner = assertInstanceOf(Statement.While.class, loop.body().getLast());
    assertEquals("(x/2)", print(inner.settings().findFirst().orElseThrow().value()));
  }

  @Test
  void aBlockMayStartOnTheNextLine() {
    assertEquals(3, Programs.value("y = 1*1\nfor k = 1..2\n{\n y = y + 1 }"));
  }

  @Test
  void theVariableOfALoopIsKnownInItOnly() {
    assertEquals(
        List.of("k"),
        Programs.program("const y = 4; for k = 1..3 { y = y * k }; z = y * k").inputs().stream()
            .map(Program.Input::name)
            .toList());
    assertEquals(
        StrictMath.E * 6, Programs.value("const y = 1; for e = 1..3 { y = y*e }; y = y*e"));
    assertEquals(30, Programs.value("const e = 5; const y = 1; for e = 1..3 { y = y*e }; y = y*e"));
  }

  @Test
  void aParameterMayBeCalledLikeAConstant() {
    assertEquals(7, Programs.value("f(e, pi) = e + pi; y = f(3, 4)"));
  }
}
