package org.sixones.store.sql;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.sixones.store.StoreException;
import org.sixones.store.StoreFailure;

/** Tells from a driver's or OpenJPA's exception what the caller can do about it. */
public final class SqlFailures {
    /** PostgreSQL: serialization, deadlock, lock not available. H2: lock time-out, concurrent update. Both: unique violation. */
    private static final Set<String> CONCURRENT = Set.of("40001", "40P01", "55P03", "HYT00", "90131", "23505");
    /** PostgreSQL: shutting down, crashed, starting, too many clients. H2: closed or broken. */
    private static final Set<String> UNREACHABLE =
            Set.of("57P01", "57P02", "57P03", "53300", "90067", "90098", "90121", "90135");

    private SqlFailures() {}

    /** The failure behind a runtime exception, if it is one of the database. */
    public static Optional<StoreException> of(Throwable thrown, boolean committing) {
        boolean locked = false;
        SQLException sql = null;
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
            if (t instanceof StoreException known) {
                return Optional.of(known);
            }
            if (t instanceof SQLException s && sql == null) {
                sql = s;
            }
            locked |= t instanceof OptimisticLockException
                    || t instanceof PessimisticLockException
                    || t instanceof LockTimeoutException;
        }
        if (sql != null) {
            return Optional.of(of(sql, committing, thrown));
        }
        return locked ? Optional.of(concurrent(thrown)) : Optional.empty();
    }

    /** The failure behind a driver's exception. */
    public static StoreException of(SQLException thrown) {
        return of(thrown, false, thrown);
    }

    /** Whether a row with the same key is there already. */
    public static boolean isDuplicate(SQLException thrown) {
        return "23505".equals(thrown.getSQLState());
    }

    private static StoreException of(SQLException sql, boolean committing, Throwable thrown) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (sql instanceof SQLTransientConnectionException || state.startsWith("08") || UNREACHABLE.contains(state)) {
            return new StoreException(
                    StoreFailure.DATABASE_UNREACHABLE, "the database does not answer", committing, thrown);
        }
        if (CONCURRENT.contains(state)) {
            return concurrent(thrown);
        }
        return new StoreException(StoreFailure.DATABASE_ERROR, "the database refused a statement", thrown);
    }

    private static StoreException concurrent(Throwable thrown) {
        return new StoreException(
                StoreFailure.CONCURRENT_CHANGE, "somebody else changed the same at the same moment", thrown);
    }
}
