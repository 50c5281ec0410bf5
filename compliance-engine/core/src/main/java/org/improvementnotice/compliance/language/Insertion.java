package org.improvementnotice.compliance.language;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.Target;

/** What a rule inserts, as a value and as it is written. */
public sealed interface Insertion {

    /** The words it is written in, one after the other. */
    List<Call> chain();

    /** Where the chain starts. */
    default Place place() {
        return chain().get(0).place();
    }

    /** A verb of the chain, the first of its name. */
    default Optional<Call> call(String name) {
        return chain().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** A target. */
    record Asks(Target target, List<Call> chain) implements Insertion {
        /** Copies the list. */
        public Asks {
            chain = List.copyOf(chain);
        }

        /** Where the code of what the target is about stands. */
        public Place subject() {
            return chain.get(0).arguments().get(0).place();
        }
    }

    /** A proposal of the ladder. */
    record Proposes(Proposal proposal, List<Call> chain) implements Insertion {
        /** Copies the list. */
        public Proposes {
            chain = List.copyOf(chain);
        }
    }

    /** A word with what stands in its brackets. */
    record Call(String name, List<Argument> arguments, Place place) {
        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What stands in brackets, in its canonical form.
     *
     * @param text as canonical text writes it
     * @param place where it stands
     * @param length how many characters it takes there
     */
    record Argument(String text, Place place, int length) {}
}
