package org.pumpreview.build;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.pumpreview.words.Key;
import org.pumpreview.words.Words;

/// The keys of texts that Java sources name, read from the tree that javac has attributed.
///
/// A key is named where a constant flows into a place marked with [Key]. A key that is put together
/// at run time is a fault, because the check would be blind to it.
final class KeysInCode extends TreePathScanner<Void, Void> {
  /// A key that the code names.
  ///
  /// @param bundle the bundle it is looked up in, where that place shows it
  /// @param arguments how many arguments are handed in with it, where that place shows it
  record Use(Optional<String> bundle, String key, OptionalInt arguments, String place) {}

  private final Trees trees;
  private final List<Use> uses = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private KeysInCode(Trees trees) {
    this.trees = trees;
  }

  /// Reads sources that compile on the class path of this JVM.
  static KeysInCode in(Iterable<? extends JavaFileObject> sources) {
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var options =
        List.of("-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path"));
    var javac = ToolProvider.getSystemJavaCompiler();
    var task = (JavacTask) javac.getTask(null, null, diagnostics, options, null, sources);
    var keys = new KeysInCode(Trees.instance(task));
    try {
      var units = task.parse();
      task.analyze();
      for (var diagnostic : diagnostics.getDiagnostics()) {
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
          throw new IllegalStateException("The sources do not compile: " + diagnostic);
        }
      }
      keys.scan(units, null);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read the sources", e);
    }
    return keys;
  }

  List<Use> uses() {
    return List.copyOf(uses);
  }

  /// The places that this check cannot follow, each as one sentence.
  List<String> faults() {
    return List.copyOf(faults);
  }

  @Override
  public Void visitClass(ClassTree type, Void unused) {
    return isWords(trees.getElement(getCurrentPath())) ? null : super.visitClass(type, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
    if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
      if (takesConstant(method)) {
        constantsNamed(call);
      } else {
        keysHandedIn(method, call.getArguments(), bundleOf(call));
      }
    }
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public Void visitNewClass(NewClassTree creation, Void unused) {
    if (trees.getElement(getCurrentPath()) instanceof ExecutableElement constructor) {
      keysHandedIn(constructor, creation.getArguments(), Optional.empty());
    }
    return super.visitNewClass(creation, null);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
    if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method
        && (takesConstant(method) || method.getParameters().stream().anyMatch(this::isKey))) {
      fault(reference, "hides the key it looks up: write a lambda or a loop");
    }
    return super.visitMemberReference(reference, null);
  }

  @Override
  public Void visitVariable(VariableTree variable, Void unused) {
    var element = trees.getElement(getCurrentPath());
    if (variable.getInitializer() != null && isKey(element)) {
      keys(variable.getInitializer(), Optional.empty(), OptionalInt.empty());
    }
    return super.visitVariable(variable, null);
  }

  @Override
  public Void visitAssignment(AssignmentTree assignment, Void unused) {
    if (isKey(element(assignment.getVariable()))) {
      keys(assignment.getExpression(), Optional.empty(), OptionalInt.empty());
    }
    return super.visitAssignment(assignment, null);
  }

  @Override
  public Void visitReturn(ReturnTree result, Void unused) {
    TreePath around = getCurrentPath();
    while (!(around.getLeaf() instanceof MethodTree
        || around.getLeaf() instanceof LambdaExpressionTree)) {
      around = around.getParentPath();
    }
    if (around.getLeaf() instanceof MethodTree && isKey(trees.getElement(around))) {
      keys(result.getExpression(), Optional.empty(), OptionalInt.empty());
    }
    return super.visitReturn(result, null);
  }

  private void keysHandedIn(
      ExecutableElement method, List<? extends ExpressionTree> handed, Optional<String> bundle) {
    var parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (isKey(parameters.get(i))) {
        var arguments =
            isWords(method.getEnclosingElement()) ? count(handed, 1) : OptionalInt.empty();
        keys(handed.get(i), bundle, arguments);
      }
    }
  }

  private void constantsNamed(MethodInvocationTree call) {
    var handed = call.getArguments();
    var prefix = constant(handed.get(0));
    var type = trees.getTypeMirror(path(handed.get(1)));
    if (prefix.isEmpty()) {
      fault(call, "has a prefix that is not a constant");
    } else if (type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ENUM) {
      for (var member : declared.asElement().getEnclosedElements()) {
        if (member.getKind() == ElementKind.ENUM_CONSTANT) {
          use(call, bundleOf(call), prefix.get() + "." + member.getSimpleName(), count(handed, 2));
        }
      }
    } else {
      fault(call, "names a constant of an enum that is not known at that place");
    }
  }

  private void keys(ExpressionTree expression, Optional<String> bundle, OptionalInt arguments) {
    switch (expression) {
      case ParenthesizedTree inner -> keys(inner.getExpression(), bundle, arguments);
      case ConditionalExpressionTree choice -> {
        keys(choice.getTrueExpression(), bundle, arguments);
        keys(choice.getFalseExpression(), bundle, arguments);
      }
      case SwitchExpressionTree choice ->
          results(choice).forEach(result -> keys(result, bundle, arguments));
      default -> {
        var constant = constant(expression);
        if (constant.isPresent()) {
          use(expression, bundle, constant.get(), arguments);
        } else if (!isKey(element(expression))) {
          fault(expression, "is not a constant and not marked with @Key");
        }
      }
    }
  }

  private List<ExpressionTree> results(SwitchExpressionTree choice) {
    var results = new ArrayList<ExpressionTree>();
    for (CaseTree branch : choice.getCases()) {
      if (branch.getBody() instanceof ExpressionTree result) {
        results.add(result);
      }
    }
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitYield(YieldTree yield, Void unused) {
        results.add(yield.getValue());
        return null;
      }

      @Override
      public Void visitSwitchExpression(SwitchExpressionTree inner, Void unused) {
        return inner == choice ? super.visitSwitchExpression(inner, null) : null;
      }
    }.scan(path(choice), null);
    return results;
  }

  private Optional<String> constant(ExpressionTree expression) {
    return switch (expression) {
      case LiteralTree literal when literal.getValue() instanceof String text -> Optional.of(text);
      case ParenthesizedTree inner -> constant(inner.getExpression());
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
          constant(sum.getLeftOperand())
              .flatMap(left -> constant(sum.getRightOperand()).map(right -> left + right));
      default ->
          element(expression) instanceof VariableElement variable
                  && variable.getConstantValue() instanceof String text
              ? Optional.of(text)
              : Optional.empty();
    };
  }

  /// The bundle of the receiver: `Words.of("x")` itself, or a variable that was given it where it
  /// was declared.
  private Optional<String> bundleOf(MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return Optional.empty();
    }
    ExpressionTree receiver = select.getExpression();
    if (element(receiver) instanceof VariableElement variable
        && trees.getTree(variable) instanceof VariableTree declared
        && declared.getInitializer() != null) {
      receiver = declared.getInitializer();
    }
    return receiver instanceof MethodInvocationTree opening
            && opening.getArguments().size() == 1
            && opening.getArguments().getFirst() instanceof LiteralTree name
            && name.getValue() instanceof String bundle
        ? Optional.of(bundle)
        : Optional.empty();
  }

  /// How many arguments follow the first ones; unknown when they come as one array.
  private OptionalInt count(List<? extends ExpressionTree> handed, int first) {
    boolean array =
        handed.size() == first + 1
            && trees.getTypeMirror(path(handed.get(first))).getKind() == TypeKind.ARRAY;
    return array ? OptionalInt.empty() : OptionalInt.of(handed.size() - first);
  }

  private boolean takesConstant(ExecutableElement method) {
    return isWords(method.getEnclosingElement())
        && method.getSimpleName().contentEquals("of")
        && !method.getModifiers().contains(Modifier.STATIC);
  }

  private boolean isWords(Element element) {
    return element instanceof TypeElement type
        && type.getQualifiedName().contentEquals(Words.class.getName());
  }

  private boolean isKey(Element element) {
    return element != null
        && element.getAnnotationMirrors().stream()
            .anyMatch(mark -> mark.getAnnotationType().toString().equals(Key.class.getName()));
  }

  private Element element(Tree tree) {
    return trees.getElement(path(tree));
  }

  private TreePath path(Tree tree) {
    return trees.getPath(getCurrentPath().getCompilationUnit(), tree);
  }

  private void use(Tree tree, Optional<String> bundle, String key, OptionalInt arguments) {
    uses.add(new Use(bundle, key, arguments, place(tree)));
  }

  private void fault(Tree tree, String what) {
    faults.add(place(tree) + ": " + tree + " " + what);
  }

  private String place(Tree tree) {
    var unit = getCurrentPath().getCompilationUnit();
    long start = trees.getSourcePositions().getStartPosition(unit, tree);
    String file = unit.getSourceFile().getName();
    return file.substring(file.lastIndexOf('/') + 1) + ":" + unit.getLineMap().getLineNumber(start);
  }
}
