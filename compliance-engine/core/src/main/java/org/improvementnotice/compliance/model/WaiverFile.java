package org.improvementnotice.compliance.model;

import java.util.List;

/**
 * A file of exceptions, read and found sound.
 *
 * @param name the file
 * @param digest its SHA-256, in hexadecimal
 * @param waivers in the order of the file
 */
public record WaiverFile(String name, String digest, List<Waiver> waivers) {

    /** Copies the list. */
    public WaiverFile {
        waivers = List.copyOf(waivers);
    }

    /** Those for one council. */
    public List<Waiver> of(String authority) {
        return waivers.stream()
                .filter(each -> each.authority().equals(authority))
                .toList();
    }
}
