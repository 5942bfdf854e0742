package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What Python's modules call the functions of the language: one table, whichever module a function
/// is of. Most of them are methods, too.
public record PythonFunctions(List<String> names, String plain) {
  private static final Pattern SPACE = Pattern.compile(" ");

  private static final Pattern FASTER =
      Pattern.compile(
          "(functools\\.)?(lru_cache|cache)(\\(.*\\))?|(numba\\.)?n?jit(\\(.*\\))?|jax\\.jit"
              + "|torch\\.(compile|jit\\.script)|(functools\\.)?partial\\((jax\\.)?jit\\b.*");

  private static final Pattern RECORDING =
      Pattern.compile(
          "with +torch\\.(enable_grad\\(\\)|set_grad_enabled\\(True\\)"
              + "|autograd\\.set_detect_anomaly\\(True\\))");

  private static final Pattern NOT_RECORDING =
      Pattern.compile(
          "with +torch\\.(no_grad\\(\\)|inference_mode\\(\\)|set_grad_enabled\\(False\\))");

  private static final Set<String> MODULES =
      Set.of(
          "math",
          "cmath",
          "numpy",
          "numpy.linalg",
          "numpy.random",
          "autograd",
          "autograd.numpy",
          "autograd.numpy.linalg",
          "torch",
          "torch.nn",
          "torch.nn.functional",
          "torch.special",
          "torch.linalg",
          "torch.autograd",
          "torch.func",
          "jax",
          "jax.numpy",
          "jax.nn",
          "jax.numpy.linalg",
          "jax.scipy",
          "jax.scipy.special",
          "jax.random",
          "scipy",
          "scipy.special",
          "random",
          "micrograd",
          "micrograd.engine",
          "micrograd.nn",
          "builtins");

  private static final Set<String> OPTIMIZERS =
      Set.of("torch.optim", "jax.example_libraries.optimizers", "optax");

  private static final Set<String> BUILT_IN =
      Set.of(
          "abs",
          "bool",
          "dict",
          "enumerate",
          "float",
          "int",
          "isinstance",
          "len",
          "list",
          "max",
          "min",
          "object",
          "pow",
          "print",
          "range",
          "reversed",
          "round",
          "set",
          "sorted",
          "str",
          "sum",
          "super",
          "tuple",
          "zip",
          "all",
          "any",
          "type",
          "hasattr",
          "input",
          "open",
          "map",
          "filter",
          "iter",
          "next",
          "divmod",
          "complex",
          "getattr",
          "setattr",
          "callable",
          "eval",
          "exec");

  private static final Set<String> TENSORS =
      Set.of("tensor", "array", "asarray", "as_tensor", "Tensor", "FloatTensor", "float64");

  private static final Set<String> BASES = Set.of("Module", "object", "ABC");

  private static final Map<String, Double> CONSTANTS =
      Map.of(
          "pi", StrictMath.PI,
          "e", StrictMath.E,
          "tau", 2 * StrictMath.PI,
          "inf", Double.POSITIVE_INFINITY,
          "nan", Double.NaN);

  private static final List<PythonFunctions> TABLE = table();
  private static final Map<String, String> BY_NAME =
      TABLE.stream()
          .flatMap(row -> row.names().stream().map(name -> Map.entry(name, row.plain())))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  public PythonFunctions {
    names = List.copyOf(names);
  }

  /// All rows: what Python has, and what the language calls it.
  public static List<PythonFunctions> all() {
    return TABLE;
  }

  private static List<PythonFunctions> table() {
    List<PythonFunctions> rows = new ArrayList<>();
    for (String same :
        SPACE
            .splitAsStream(
                "sin cos tan sinh cosh tanh exp expm1 log10 log2 log1p sqrt cbrt floor ceil relu"
                    + " softplus erf erfc polygamma hypot sum prod mean dot softmax"
                    + " logsumexp")
            .toList()) {
      row(rows, same, same);
    }
    for (String arc : List.of("sin", "cos", "tan", "sinh", "cosh", "tanh")) {
      row(rows, "a" + arc + " arc" + arc, "a" + arc);
    }
    row(rows, "log", "ln");
    row(rows, "lgamma gammaln", "lgamma");
    row(rows, "digamma psi", "digamma");
    row(rows, "fabs absolute", "abs");
    row(rows, "sign sgn", "sign");
    row(rows, "sigmoid expit", "sigmoid");
    row(rows, "atan2 arctan2", "atan2");
    row(rows, "maximum fmax", "max");
    row(rows, "minimum fmin", "min");
    row(rows, "amax", "max[]");
    row(rows, "amin", "min[]");
    row(rows, "norm", "norm");
    row(rows, "transpose t", "transpose");
    row(rows, "silu swish", "silu");
    row(rows, "gelu", "gelu");
    row(rows, "clip clamp", "clip");
    row(rows, "square", "^2");
    row(rows, "reciprocal", "1/");
    row(rows, "add", "+");
    row(rows, "subtract sub", "-");
    row(rows, "multiply mul", "*");
    row(rows, "divide div true_divide", "/");
    row(rows, "power float_power", "^");
    row(rows, "negative neg", "negate");
    row(rows, "matmul mm mv inner", "@");
    return List.copyOf(rows);
  }

  private static void row(List<PythonFunctions> rows, String names, String plain) {
    rows.add(new PythonFunctions(SPACE.splitAsStream(names).toList(), plain));
  }

  /// Whether a decorator, as it is written, changes nothing but how fast Python runs.
  static boolean isOnlyFaster(String decorator) {
    return FASTER.matcher(decorator).matches();
  }

  /// Whether a `with` has derivatives recorded, as they are anyhow.
  static boolean isRecording(String header) {
    return RECORDING.matcher(header).matches();
  }

  /// Whether a `with` has no derivatives recorded.
  static boolean isNotRecording(String header) {
    return NOT_RECORDING.matcher(header).matches();
  }

  /// What the language calls the function `name`.
  static Optional<String> plain(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// What Python calls the functions.
  static Set<String> known() {
    return BY_NAME.keySet();
  }

  static boolean isBuiltIn(String name) {
    return BUILT_IN.contains(name);
  }

  /// What `import module` gives, or with a `part` `from module import part`.
  static Item imported(String module, String part) {
    String plain = module.replaceFirst("^\\.+", "");
    String whole = part.isEmpty() ? plain : plain + "." + part;
    if (isOptimizer(whole)) {
      return PythonMessages.optimizer(whole);
    }
    if (MODULES.contains(whole)) {
      return new Item.Known(whole, "");
    }
    if (!part.isEmpty() && MODULES.contains(plain)) {
      return member(plain, part);
    }
    return PythonMessages.unknownModule(part.isEmpty() ? module : part);
  }

  /// What `name` is by custom, where a text that is one cell of a notebook does not import it.
  static Optional<Item> byCustom(String name) {
    return switch (name) {
      case "Value" -> Optional.of(member("micrograd.engine", name));
      case "np" -> Optional.of(imported("numpy", ""));
      case "jnp" -> Optional.of(imported("jax.numpy", ""));
      case "nn" -> Optional.of(imported("torch.nn", ""));
      case "F" -> Optional.of(imported("torch.nn.functional", ""));
      case "math", "numpy", "torch", "jax", "random" -> Optional.of(imported(name, ""));
      default -> Optional.empty();
    };
  }

  /// What a module has under `name`.
  static Item member(String module, String name) {
    String whole = module + "." + name;
    if (isOptimizer(whole)) {
      return PythonMessages.optimizer(whole);
    }
    return MODULES.contains(whole) ? new Item.Known(whole, "") : new Item.Known(module, name);
  }

  /// Whether `name` is a module of optimizers, or one of it.
  static boolean isOptimizer(String name) {
    return OPTIMIZERS.stream().anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
  }

  /// The number that a module has under `name`.
  static Optional<Double> constant(String name) {
    return Optional.ofNullable(CONSTANTS.get(name));
  }

  /// The names that `from module import *` gives.
  static Set<String> namesOf(String module) {
    if (module.equals("micrograd.engine")) {
      return Set.of("Value");
    }
    if (!MODULES.contains(module)) {
      return Set.of();
    }
    return Set.copyOf(
        java.util.stream.Stream.concat(BY_NAME.keySet().stream(), CONSTANTS.keySet().stream())
            .filter(name -> !BUILT_IN.contains(name))
            .toList());
  }

  /// Whether a class may extend `name` without anything coming of it.
  static boolean isBase(String name) {
    return BASES.contains(name);
  }

  /// Whether `function` is written like one that makes a vector or matrix of numbers.
  static boolean makesTensor(PythonExpr function) {
    return switch (function) {
      case PythonExpr.Name name -> isTensor(name.name());
      case PythonExpr.Attribute attribute -> isTensor(attribute.name());
      default -> false;
    };
  }

  static boolean isTensor(String name) {
    return TENSORS.contains(name);
  }

  /// Whether a class is one that records a tape itself, for which Tapedeck's stands in: it has
  /// `backward` and arithmetic.
  static boolean isOwnValue(PythonStatement.ClassDef definition) {
    Set<String> methods =
        definition.body().stream()
            .filter(PythonStatement.Def.class::isInstance)
            .map(statement -> ((PythonStatement.Def) statement).name())
            .collect(Collectors.toSet());
    return methods.contains("__add__") && methods.contains("__mul__");
  }
}
