package org.improvementnotice.compliance;

import java.io.IOException;
import java.util.List;

/**
 * Where facts come from that lie in no folder: a database, a queue, a service. It hands over what a file would hold, so that all
 * of it is read as strictly as a file, and a problem or a finding names the document and the line.
 */
@FunctionalInterface
public interface FactsSource {

    /**
     * All documents there are.
     *
     * @throws IOException if they cannot be fetched; then nothing is judged
     */
    List<Document> documents() throws IOException;

    /**
     * What a facts file would hold.
     *
     * @param name what problems and findings call it; one that ends in {@code .csv} or {@code .json} is read as such, any
     *     other as YAML
     * @param content its text
     */
    record Document(String name, String content) {}
}
