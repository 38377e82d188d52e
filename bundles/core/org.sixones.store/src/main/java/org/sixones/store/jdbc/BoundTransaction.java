package org.sixones.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one transaction of a thread. Used by that thread only. */
public final class BoundTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(BoundTransaction.class);

    private final DataSource pool;
    private final Map<Object, Participant> participants = new LinkedHashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private Connection real;
    private ConnectionView view;
    private boolean condemned;

    BoundTransaction(DataSource pool) {
        this.pool = pool;
    }

    /** The connection, taken from the pool at the first call; closing it does nothing. */
    public Connection connection() throws SQLException {
        if (real == null) {
            real = borrow();
            view = new ConnectionView(real);
        }
        return view.proxy();
    }

    private Connection borrow() throws SQLException {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw new SQLTransientConnectionException("no connection to be had", "08001", e);
        }
    }

    /** The key's participant in this transaction, made at the first call. */
    public <P extends Participant> P participant(Object key, Class<P> type, Supplier<P> maker) {
        Participant known = participants.get(key);
        if (known == null) {
            known = maker.get();
            participants.put(key, known);
        }
        return type.cast(known);
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Work that joined has failed: whatever happens now, nothing of this transaction may be kept. */
    void condemn() {
        condemned = true;
    }

    boolean condemned() {
        return condemned;
    }

    void complete() {
        // A participant may be made while another one completes (an entity listener that touches another unit).
        for (int done = 0; done < participants.size(); ) {
            for (Participant each : List.copyOf(participants.values()).subList(done, participants.size())) {
                each.complete();
                done++;
            }
        }
    }

    void commit() throws SQLException {
        if (real != null) {
            real.commit();
        }
    }

    void rollback() {
        participants.values().forEach(Participant::abandon);
        if (real != null) {
            try {
                real.rollback();
            } catch (SQLException e) {
                LOG.debug("rollback on a broken connection", e);
            }
        }
    }

    void close() {
        participants.values().forEach(Participant::close);
        if (real != null) {
            view.end();
            try {
                real.close();
            } catch (SQLException e) {
                LOG.debug("closing a broken connection", e);
            }
        }
    }

    void runAfterCommit() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("an action after the commit failed; what was committed stands", e);
            }
        }
    }
}
