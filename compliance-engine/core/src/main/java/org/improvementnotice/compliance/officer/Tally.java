package org.improvementnotice.compliance.officer;

import org.improvementnotice.compliance.model.Status;

/**
 * What a ladder can tell of some findings: numbers up to where they make no more difference, and which of its questions one
 * of them answers. Two tallies add up to that of all their findings.
 *
 * @param passes how many are PASS
 * @param warns how many are WARN
 * @param breaches how many are BREACH
 * @param absent how many rest on no figure
 * @param longest the longest run of BREACH; 0 where there is none
 * @param any whether there is a finding at all
 * @param answers a bit for each question on findings that one of them answers with yes, and on themes
 */
record Tally(int passes, int warns, int breaches, int absent, int longest, boolean any, long answers) {

    /** Of nothing. */
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, false, 0);

    /** Where each number makes no more difference. */
    record Caps(int passes, int warns, int breaches, int absent, int longest) {

        /** The higher of two. */
        Caps or(Caps other) {
            return new Caps(
                    Math.max(passes, other.passes),
                    Math.max(warns, other.warns),
                    Math.max(breaches, other.breaches),
                    Math.max(absent, other.absent),
                    Math.max(longest, other.longest));
        }
    }

    /** Of one finding. */
    static Tally of(FindingKind kind, long answers) {
        boolean breach = kind.status() == Status.BREACH;
        return new Tally(
                kind.status() == Status.PASS ? 1 : 0,
                kind.status() == Status.WARN ? 1 : 0,
                breach ? 1 : 0,
                kind.absent() ? 1 : 0,
                breach ? kind.run() : 0,
                true,
                answers);
    }

    /** Of the findings of both, as far as the caps tell them. */
    Tally and(Tally other, Caps caps) {
        return new Tally(
                        passes + other.passes,
                        warns + other.warns,
                        breaches + other.breaches,
                        absent + other.absent,
                        Math.max(longest, other.longest),
                        any || other.any,
                        answers | other.answers)
                .upTo(caps);
    }

    /** The same, as far as the caps tell it. */
    Tally upTo(Caps caps) {
        return new Tally(
                Math.min(passes, caps.passes),
                Math.min(warns, caps.warns),
                Math.min(breaches, caps.breaches),
                Math.min(absent, caps.absent),
                Math.min(longest, caps.longest),
                any,
                answers);
    }

    /** The same with more answers. */
    Tally with(long more) {
        return new Tally(passes, warns, breaches, absent, longest, any, answers | more);
    }
}
