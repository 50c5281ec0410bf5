package org.improvementnotice.compliance.input;

import java.nio.file.Path;
import java.util.Optional;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.FileDigest;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problems;

/**
 * What an earlier assessment handed on, read from the JSON it was written as.
 *
 * @param file where it was read
 * @param carry what it handed on
 */
public record EarlierAssessment(FileDigest file, Carry carry) {

    /**
     * Reads a file.
     *
     * @throws InvalidFactsException with every problem of it, if there is one, also where it is of another notice or
     *     council
     */
    public static EarlierAssessment read(Path path, PackTerms terms, String authority) {
        Problems problems = new Problems();
        Optional<EarlierAssessment> earlier = SourceFile.read(path, problems)
                .flatMap(source -> NodeParser.parseJson(source, problems)
                        .flatMap(root -> assessment(root, terms, authority, problems))
                        .map(carry -> new EarlierAssessment(new FileDigest(source.name(), source.digest()), carry)));
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems.sorted());
        }
        return earlier.orElseThrow();
    }

    private static Optional<Carry> assessment(Node root, PackTerms terms, String authority, Problems problems) {
        Fields fields = Fields.openAny(root, "an assessment", problems);
        AssessmentLines.mustBeOurs(fields, terms.notice(), problems);
        if (!fields.isSound()) {
            return Optional.empty();
        }
        String council = fields.text("authority");
        if (council != null && !council.equals(authority)) {
            problems.add(
                    fields.valuePlace("authority"),
                    "this assessment is of " + Shown.quoted(council) + ", the facts are of " + Shown.quoted(authority));
        }
        Node carryNode = fields.node("carry");
        return carryNode == null ? Optional.empty() : new CarryReader(terms, problems).carry(carryNode);
    }
}
