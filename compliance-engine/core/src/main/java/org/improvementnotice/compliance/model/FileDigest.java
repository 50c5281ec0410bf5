package org.improvementnotice.compliance.model;

/**
 * A file by its content.
 *
 * @param name as the user gave it, with forward slashes
 * @param digest SHA-256 of its bytes, in hexadecimal
 */
public record FileDigest(String name, String digest) {}
