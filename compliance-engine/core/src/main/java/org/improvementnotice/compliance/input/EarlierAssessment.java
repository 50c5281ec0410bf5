package org.improvementnotice.compliance.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.FileDigest;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
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
        Optional<EarlierAssessment> earlier = SourceFile.readAssessment(path, problems)
                .flatMap(source -> only(source, problems)
                        .flatMap(root -> AssessmentLines.open(root, problems))
                        .flatMap(fields -> assessment(fields, terms, authority, problems))
                        .map(carry -> new EarlierAssessment(new FileDigest(source.name(), source.digest()), carry)));
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems.sorted());
        }
        return earlier.orElseThrow();
    }

    private static Optional<Node> only(SourceFile source, Problems problems) {
        List<Node> roots = AssessmentLines.of(source, problems);
        if (roots.size() > 1) {
            problems.add(
                    Place.of(source.name()),
                    "this holds " + roots.size() + " assessments, and a month goes on from one; write the line of the"
                            + " council to a file of its own");
        }
        return roots.size() == 1 ? Optional.of(roots.get(0)) : Optional.empty();
    }

    private static Optional<Carry> assessment(Fields fields, PackTerms terms, String authority, Problems problems) {
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
