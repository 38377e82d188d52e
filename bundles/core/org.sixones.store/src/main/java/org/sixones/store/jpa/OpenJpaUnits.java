package org.sixones.store.jpa;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.sixones.store.PersistenceUnit;
import org.sixones.store.PersistenceUnits;
import org.sixones.store.jdbc.ThreadTransactions;
import org.sixones.store.schema.Migrations;

/** Opens persistence units with OpenJPA. */
public final class OpenJpaUnits implements PersistenceUnits {
    private final DataSource dataSource;
    private final ThreadTransactions transactions;
    private final Migrations migrations;

    public OpenJpaUnits(DataSource dataSource, ThreadTransactions transactions, Migrations migrations) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.migrations = migrations;
    }

    @Override
    public PersistenceUnit open(String name, Class<?> owner, String changelog, List<Class<?>> entities) {
        Objects.requireNonNull(name);
        migrations.update(owner.getClassLoader(), changelog);
        return OpenJpaUnit.open(
                new UnitInfo(name, dataSource, owner.getClassLoader(), List.copyOf(entities)), transactions);
    }
}
