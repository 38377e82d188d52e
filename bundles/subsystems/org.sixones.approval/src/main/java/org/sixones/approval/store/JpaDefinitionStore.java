package org.sixones.approval.store;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sixones.approval.port.DefinitionStore;
import org.sixones.model.DepartmentCode;
import org.sixones.store.PersistenceUnit;

/** Versions of definitions through OpenJPA. */
final class JpaDefinitionStore implements DefinitionStore {
    private final PersistenceUnit unit;

    JpaDefinitionStore(PersistenceUnit unit) {
        this.unit = unit;
    }

    @Override
    public List<Version> current() {
        return unit
                .entityManager()
                .createQuery("select d from DefinitionRow d where d.inForce = true", DefinitionRow.class)
                .getResultList()
                .stream()
                .map(JpaDefinitionStore::version)
                .toList();
    }

    @Override
    public Optional<Version> find(Kind kind, String code, String version) {
        return Optional.ofNullable(
                        unit.entityManager().find(DefinitionRow.class, new DefinitionRow.Key(kind, code, version)))
                .map(JpaDefinitionStore::version);
    }

    @Override
    public void publish(DepartmentCode department, List<Version> offered) {
        EntityManager em = unit.entityManager();
        Map<DefinitionRow.Key, DefinitionRow> kept = new HashMap<>();
        em.createQuery("select d from DefinitionRow d where d.department = :department", DefinitionRow.class)
                .setParameter("department", department.value())
                .getResultList()
                .forEach(d -> {
                    d.inForce(false);
                    kept.put(new DefinitionRow.Key(d.kind, d.code, d.version), d);
                });
        for (Version v : offered) {
            DefinitionRow.Key key = new DefinitionRow.Key(v.kind(), v.code(), v.version());
            DefinitionRow row = kept.containsKey(key) ? kept.get(key) : em.find(DefinitionRow.class, key);
            if (row == null) {
                row = new DefinitionRow(v);
                em.persist(row);
            }
            row.belongTo(department.value()); // an item may move from one department to another unchanged
            row.inForce(true);
        }
    }

    private static Version version(DefinitionRow row) {
        return new Version(
                row.kind,
                row.code,
                row.version,
                new DepartmentCode(row.department),
                row.content,
                row.firstSeen.toInstant());
    }
}
