package org.improvementnotice.compliance.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Place;

/** Reads the package that a rule file starts with. */
final class PackageReader {

    private static final Set<String> JAVA = Set.of("java", "javax", "jdk", "sun");

    /** The words that Java and Drools keep for themselves. */
    private static final Set<String> RESERVED = Set.of("""
            abstract assert boolean break byte case catch char class const continue default do double
            else enum extends final finally float for goto if implements import instanceof int
            interface long native new package private protected public return short static strictfp
            super switch synchronized this throw throws transient try void volatile while true false
            null
            rule query when then end function declare global eval not exists in or and from collect
            accumulate forall unit salience over template attributes enabled""".split("\\s+"));

    private final String file;
    private final Cursor in;

    PackageReader(String file, Cursor in) {
        this.file = file;
        this.in = in;
    }

    /** Its name; empty where a problem was added and there is none. */
    String read() {
        if (!in.is("package")) {
            if (in.near(List.of("package", "import", "rule"))
                    .filter("package"::equals)
                    .isEmpty()) {
                Place start = new Place(file, 1, 1);
                in.problems()
                        .add(
                                start,
                                "a rule file starts with its package, such as `package peterborough2012.workforce`; write one",
                                Span.at(start).mend("package rules\n"));
                return "";
            }
            in.replace(in.peek(), "there is no `" + in.peek().text() + "`; did you mean `package`?", "package");
        }
        in.next();
        return parts();
    }

    private String parts() {
        Token first = in.peek();
        int start = in.position();
        while (!in.isAtEnd()
                && (!in.startsLine() || in.position() == start)
                && !in.is(";")
                && !in.is("import")
                && !in.is("rule")) {
            in.next();
        }
        List<Token> parts = List.copyOf(in.since(start));
        in.take(";");
        if (parts.isEmpty()) {
            in.missing("a package has a name; write one, such as `peterborough2012.workforce`", " rules");
            return "";
        }
        String written = parts.stream().map(Token::text).collect(Collectors.joining());
        mustBeName(first, parts, written);
        return written;
    }

    private void mustBeName(Token first, List<Token> parts, String written) {
        Span span = Span.of(first, parts.get(parts.size() - 1));
        boolean whole = span.length() == written.length();
        String right = meant(parts);
        if (!whole || !written.equals(right) || parts.stream().anyMatch(PackageReader::isNumber)) {
            Token at = parts.stream()
                    .filter(each -> whole || !touchesItsLeft(parts, each))
                    .findFirst()
                    .orElse(first);
            in.problems()
                    .add(
                            at.place(),
                            "`" + in.textOf(first, parts.get(parts.size() - 1))
                                    + "` is no name of a package: words with points between them; write `" + right
                                    + "`",
                            span.mend(right));
        }
        for (Token part : parts) {
            if (RESERVED.contains(part.text()) || part.text().contains("$")) {
                in.problem(part, "`" + part.text() + "` cannot be a part of a package's name; choose another word");
            }
        }
        if (JAVA.contains(first.text())) {
            in.problem(first, "packages of `" + first.text() + "` belong to Java; choose another name");
        }
    }

    private static String meant(List<Token> parts) {
        return parts.stream()
                .filter(each -> each.kind() == Token.Kind.WORD || isNumber(each))
                .map(each -> (isNumber(each) ? "n" : "") + each.text().replace(".", ""))
                .collect(Collectors.joining("."));
    }

    private static boolean isNumber(Token token) {
        return token.kind() == Token.Kind.NUMBER;
    }

    private static boolean touchesItsLeft(List<Token> parts, Token part) {
        int at = parts.indexOf(part);
        return at == 0 || parts.get(at - 1).touches(part);
    }
}
