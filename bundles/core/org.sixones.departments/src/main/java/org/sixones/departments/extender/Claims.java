package org.sixones.departments.extender;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Codes that may be live only once in the whole platform: departments, systems, items, matters. Thread-safe. */
final class Claims {
    private final Map<String, DepartmentBundle> owners = new HashMap<>();

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

    synchronized void release(DepartmentBundle claimant) {
        owners.values().removeIf(owner -> owner == claimant);
    }

    record Taken(String code, DepartmentBundle owner) {}
}
