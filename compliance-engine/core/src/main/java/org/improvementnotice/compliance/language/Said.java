package org.improvementnotice.compliance.language;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Place;

/** What stands between brackets, as it stands, before it is known what should stand there. */
sealed interface Said {

    /** Where it starts. */
    Place place();

    /** From its first character to its last. */
    Span span();

    /** How many characters it takes; 0 where it goes over a line. */
    default int length() {
        return span().length();
    }

    /** As a problem shows it. */
    String shown();

    /** As it could be written, in one line. */
    default String written() {
        return shown();
    }

    /** A text in quotes. */
    record Quoted(Token token) implements Said {
        @Override
        public Place place() {
            return token.place();
        }

        @Override
        public Span span() {
            return Span.of(token);
        }

        @Override
        public String shown() {
            return token.shown();
        }
    }

    /** A number, a word, or a run of them: {@code 80}, {@code -5}, {@code Status.BREACH}, {@code 2012-03}. */
    record Bare(List<Token> tokens) implements Said {
        @Override
        public Place place() {
            return tokens.get(0).place();
        }

        @Override
        public Span span() {
            return Span.of(tokens.get(0), tokens.get(tokens.size() - 1));
        }

        @Override
        public String shown() {
            StringBuilder all = new StringBuilder();
            for (Token token : tokens) {
                all.append(token.shown());
            }
            return all.toString();
        }

        /** Whether it is a number as written: digits, perhaps behind a minus, perhaps with a slip in them. */
        boolean isFigure() {
            int digits = tokens.get(0).is("-") ? 1 : 0;
            return tokens.size() == digits + 1 && tokens.get(digits).kind() == Token.Kind.NUMBER;
        }

        /** The word, where it is one alone. */
        Optional<String> word() {
            return tokens.size() == 1 && tokens.get(0).kind() == Token.Kind.WORD
                    ? Optional.of(tokens.get(0).text())
                    : Optional.empty();
        }
    }

    /**
     * A word with brackets: {@code points(5)}.
     *
     * @param before the token before it, in a chain the point
     * @param last the closing bracket, or the last token before the place where it is missing
     */
    record Called(Token before, Token name, List<Said> arguments, Token last) implements Said {
        @Override
        public Place place() {
            return name.place();
        }

        @Override
        public Span span() {
            return Span.of(name, last);
        }

        /** With the point before it, where it stands in a chain; the change that takes it away takes both. */
        Optional<Span> withPoint() {
            return before.is(".") || before.is(",") ? Optional.of(Span.of(before, last)) : Optional.empty();
        }

        /** Where what it is given ends: the place of what is missing there. */
        Place end() {
            if (arguments.isEmpty()) {
                // the opening bracket may be missing, or stand in another line
                return last.is(")") && last.place().line() == name.place().line() ? last.place() : name.after();
            }
            Said given = arguments.get(arguments.size() - 1);
            return new Place(place().file(), given.place().line(), given.place().column() + given.length());
        }

        @Override
        public String shown() {
            return name.text() + "(...)";
        }

        @Override
        public String written() {
            return name.text() + "("
                    + arguments.stream().map(Said::written).collect(java.util.stream.Collectors.joining(", ")) + ")";
        }
    }
}
