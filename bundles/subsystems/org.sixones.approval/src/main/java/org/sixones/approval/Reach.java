package org.sixones.approval;

import java.util.Collections;
import java.util.Set;

/** Which cases somebody may see or handle. */
public sealed interface Reach {
    /** Every case. */
    record Everything() implements Reach {
        @Override
        public boolean includes(Set<Sight> ofCase) {
            return true;
        }
    }

    /** The cases with one of these; without any, none. */
    record Within(Set<Sight> sights) implements Reach {
        public Within {
            sights = Set.copyOf(sights);
        }

        @Override
        public boolean includes(Set<Sight> ofCase) {
            return !Collections.disjoint(sights, ofCase);
        }
    }

    /** @param ofCase all ways in which the case can be seen */
    boolean includes(Set<Sight> ofCase);
}
