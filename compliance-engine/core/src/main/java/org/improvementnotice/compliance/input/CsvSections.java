package org.improvementnotice.compliance.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Goes through a CSV file once and tells which of its rows are of which council, in memory that does not grow with the file.
 * The library that parses CSV tells of no row at which byte it starts, so that it could be read again; what is read again,
 * that library reads.
 */
final class CsvSections {

    private static final int BUFFER = 1 << 16;

    private final int authorityColumn;
    private final Sections sections;

    private long at;
    private int line;
    private int column;
    private Within within = Within.START;

    private long rowStart;
    private int rowLine;
    private byte[] cell = new byte[64];
    private int cellLength;

    // the rows before this one that are of the same council
    private byte[] council = {};
    private long sectionStart;
    private int sectionLine;

    private CsvSections(long start, int line, int authorityColumn, Sections sections) {
        this.at = start;
        this.rowStart = start;
        this.sectionStart = start;
        this.line = line;
        this.rowLine = line;
        this.sectionLine = line;
        this.authorityColumn = authorityColumn;
        this.sections = sections;
    }

    /** Is told of each section. */
    @FunctionalInterface
    interface Sections {
        /**
         * Rows of one council that stand together.
         *
         * @param authority as they give it; empty where they do not
         * @param offset of the first byte
         * @param length in bytes
         * @param line of the first row
         */
        void add(String authority, long offset, long length, int line);
    }

    /** Where in a cell a byte stands. */
    private enum Within {
        START,
        PLAIN,
        QUOTED,
        /** Behind a quote in a quoted cell: it ends the cell, or is the first of two that stand for one. */
        QUOTE
    }

    /**
     * Where the first row ends that says anything, in bytes from the start; the length where none does. What comes before
     * it belongs to it.
     */
    static int headerEnd(byte[] start) {
        boolean quoted = false;
        boolean says = false;
        for (int i = 0; i < start.length; i++) {
            byte each = start[i];
            quoted ^= each == '"';
            if (each == '\n' && !quoted && says) {
                return i + 1;
            }
            says |= each > ' ' && each != ',' && each != '"';
        }
        return start.length;
    }

    /**
     * Tells of all sections below the header.
     *
     * @param headerEnd where the header ends, in bytes
     * @param headerLines how many lines it takes
     * @return SHA-256 of the whole file, in hexadecimal
     */
    static String read(Path file, int headerEnd, int headerLines, int authorityColumn, Sections sections)
            throws IOException {
        MessageDigest digest = SourceFile.sha256();
        CsvSections reader = new CsvSections(headerEnd, headerLines + 1, authorityColumn, sections);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            digest.update(in.readNBytes(headerEnd));
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                for (int i = 0; i < read; i++) {
                    reader.next(buffer[i]);
                }
            }
        }
        reader.end();
        return SourceFile.hexadecimal(digest);
    }

    private void next(byte each) {
        at++;
        if (each == '\n') {
            line++;
        }
        switch (within) {
            case QUOTED -> {
                if (each == '"') {
                    within = Within.QUOTE;
                } else {
                    keep(each);
                }
            }
            case START, PLAIN, QUOTE -> {
                if (each == ',') {
                    column++;
                    within = Within.START;
                } else if (each == '\n') {
                    endRow();
                } else if (each == '"' && within != Within.PLAIN) {
                    if (within == Within.QUOTE) {
                        keep(each);
                    }
                    within = Within.QUOTED;
                } else {
                    keep(each);
                    within = Within.PLAIN;
                }
            }
        }
    }

    private void keep(byte each) {
        if (column == authorityColumn) {
            if (cellLength == cell.length) {
                cell = Arrays.copyOf(cell, 2 * cellLength);
            }
            cell[cellLength++] = each;
        }
    }

    private void endRow() {
        if (!Arrays.equals(cell, 0, cellLength, council, 0, council.length)) {
            endSection(rowStart);
            sectionStart = rowStart;
            sectionLine = rowLine;
            council = Arrays.copyOf(cell, cellLength);
        }
        rowStart = at;
        rowLine = line;
        column = 0;
        cellLength = 0;
        within = Within.START;
    }

    private void end() {
        if (at > rowStart) {
            endRow();
        }
        endSection(at);
    }

    private void endSection(long end) {
        if (end > sectionStart) {
            String authority = new String(council, StandardCharsets.UTF_8).strip();
            sections.add(authority, sectionStart, end - sectionStart, sectionLine);
        }
    }
}
