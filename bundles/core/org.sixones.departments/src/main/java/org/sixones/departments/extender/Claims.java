package org.sixones.departments.extender;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Codes that may be live only once in the whole platform: departments, systems, items, matters. Thread-safe. */
final class Claims {
    private final Map<String, DepartmentBundle> owners = new HashMap<>();
    private final Runnable freed;

    /** @param freed runs after each release that set a code free, on the releasing thread: quick, and it never throws */
    Claims(Runnable freed) {
        this.freed = freed;
    }

    /** Claims all or nothing; the first one that another bundle has, if any. */
    synchronized Optional<Taken> claim(DepartmentBundle claimant, List<String> codes) {
        for (String code : codes) {
            DepartmentBundle owner = owners.get(code);
            if (owner != null && owner != claimant) {
                return Optional.of(new Taken(code, owner));
            }
        }
        codes.forEach(code -> owners.put(code, claimant));
        return Optional.empty();
    }

    /** Nobody else has any of them just now. */
    synchronized boolean areFree(DepartmentBundle claimant, List<String> codes) {
        return codes.stream().map(owners::get).allMatch(owner -> owner == null || owner == claimant);
    }

    void release(DepartmentBundle claimant) {
        boolean any;
        synchronized (this) {
            any = owners.values().removeIf(owner -> owner == claimant);
        }
        if (any) {
            freed.run();
        }
    }

    record Taken(String code, DepartmentBundle owner) {}
}
