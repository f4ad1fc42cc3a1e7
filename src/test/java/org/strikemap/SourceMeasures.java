package org.strikemap;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the compiler's parser sees in a tree of Java sources: types and methods with their sizes. Uses nothing beside the JDK.
 *
 * @param types with those that are nested
 * @param methods with constructors; the lines of a method begin with its modifiers and annotations, without its comment
 */
record SourceMeasures(List<SourceFile> files, List<Type> types, List<Method> methods) {

    /** @param imports what it imports of ours, a type or a member, by its full name */
    record SourceFile(Path path, String packageName, int lines, List<String> imports) {

        /** The other packages of ours that it imports from. */
        Set<String> uses() {
            return imports.stream()
                    .map(name -> name.replaceFirst("\\.[A-Z].*", ""))
                    .filter(name -> !name.equals(packageName))
                    .collect(Collectors.toSet());
        }
    }

    /** @param components of a record, 0 for any other type */
    record Type(Path file, String name, boolean topLevel, boolean documented, int components) {}

    record Method(Path file, String type, String name, int lines, int parameters) {}

    /** Reads every Java file below a folder. */
    static SourceMeasures of(Path folder) throws IOException {
        SourceMeasures measures = new SourceMeasures(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> found = Files.walk(folder);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = found.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                measures.add(unit, trees);
            }
        }
        return measures;
    }

    private void add(CompilationUnitTree unit, Trees trees) {
        Path path = Path.of(unit.getSourceFile().getName());
        List<String> imports = unit.getImports().stream()
                .map(line -> line.getQualifiedIdentifier().toString())
                .filter(name -> name.startsWith("org.strikemap."))
                .toList();
        files.add(new SourceFile(path, String.valueOf(unit.getPackageName()), lines(path), imports));
        new Visitor(path, unit, trees).scan(unit, null);
    }

    private static int lines(Path path) {
        try {
            return Files.readAllLines(path).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Visitor extends TreePathScanner<Object, Object> {

        private final Path path;
        private final CompilationUnitTree unit;
        private final Trees trees;

        Visitor(Path path, CompilationUnitTree unit, Trees trees) {
            this.path = path;
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public Object visitClass(ClassTree type, Object nothing) {
            if (!type.getSimpleName().isEmpty()) {
                boolean topLevel = parent() == unit;
                long components = type.getKind() != Tree.Kind.RECORD
                        ? 0
                        : type.getMembers().stream()
                                .filter(member -> member instanceof VariableTree field
                                        && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                                .count();
                boolean documented = trees.getDocComment(getCurrentPath()) != null;
                types.add(new Type(path, type.getSimpleName().toString(), topLevel, documented, (int) components));
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Object visitMethod(MethodTree method, Object nothing) {
            long start = trees.getSourcePositions().getStartPosition(unit, method);
            long end = trees.getSourcePositions().getEndPosition(unit, method);
            int lines = (int)
                    (unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) + 1);
            String type =
                    parent() instanceof ClassTree owner ? owner.getSimpleName().toString() : "";
            methods.add(new Method(
                    path,
                    type,
                    method.getName().toString(),
                    lines,
                    method.getParameters().size()));
            return super.visitMethod(method, nothing);
        }

        private Tree parent() {
            TreePath above = getCurrentPath().getParentPath();
            return above.getLeaf();
        }
    }
}
