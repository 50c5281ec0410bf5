package org.improvementnotice.compliance.language;

import java.util.List;

/** How conditions within the brackets of a pattern are joined. */
@SuppressWarnings("ImmutableEnumChecker") // the list is made by List.of
enum Join {
    /** All must hold. */
    AND("&&", "and", "AND", "And", "&"),
    /** One must hold. */
    OR("||", "or", "OR", "Or", "|");

    private final String sign;
    private final List<String> meant;

    Join(String sign, String... meant) {
        this.sign = sign;
        this.meant = List.of(meant);
    }

    /** As rules write it. */
    String sign() {
        return sign;
    }

    /** Whether a token joins in a way that people write and the language does not. */
    boolean isMeantBy(Token token) {
        return meant.stream().anyMatch(token::is);
    }
}
