package org.sixones.exchange.links;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sixones.exchange.dispatch.Dispatcher;
import org.sixones.model.Actor;
import org.sixones.model.SystemCode;
import org.sixones.store.PersistenceUnit;
import org.sixones.store.PersistenceUnits;
import org.sixones.store.Transactions;

/** The systems that operators have paused, on record: one row each. Works in the calling thread's transaction. */
@Component(service = PausedTable.class)
public final class PausedTable implements Dispatcher.PausedSystems, LinksService.Pauses {
    private final Transactions transactions;
    private final PersistenceUnit unit;

    @Activate
    public PausedTable(@Reference PersistenceUnits units, @Reference Transactions transactions) {
        this.transactions = transactions;
        this.unit = units.open("exchange", PausedTable.class, "db/exchange.xml", List.of());
    }

    @Deactivate
    void close() {
        unit.close();
    }

    @Override
    public Set<SystemCode> all() {
        try (PreparedStatement select = connection().prepareStatement("select system_code from exchange_paused");
                ResultSet rows = select.executeQuery()) {
            Set<SystemCode> found = new HashSet<>();
            while (rows.next()) {
                found.add(new SystemCode(rows.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("paused systems cannot be read", e);
        }
    }

    /** Returns false when it was paused already. */
    @Override
    public boolean add(SystemCode system, Actor by, Instant now) {
        if (all().contains(system)) {
            return false;
        }
        try (PreparedStatement insert = connection()
                .prepareStatement("insert into exchange_paused (system_code, paused_by, paused_at) values (?, ?, ?)")) {
            insert.setString(1, system.value());
            insert.setString(2, by.toString());
            insert.setTimestamp(3, Timestamp.from(now));
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("the pause of " + system + " cannot be recorded", e);
        }
    }

    /** Returns false when it was not paused. */
    @Override
    public boolean remove(SystemCode system) {
        try (PreparedStatement delete =
                connection().prepareStatement("delete from exchange_paused where system_code = ?")) {
            delete.setString(1, system.value());
            return delete.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the resumption of " + system + " cannot be recorded", e);
        }
    }

    private Connection connection() {
        return transactions.connection();
    }
}
