package org.sixones.store.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The bound connection as its many users see it: every one of them believes that it is its own, so commit, rollback and
 * close do nothing here; {@link ThreadTransactions} alone ends the transaction.
 */
final class ConnectionView implements InvocationHandler {
    private final Connection real;
    private final Connection proxy;
    private boolean ended;

    ConnectionView(Connection real) {
        this.real = real;
        this.proxy = (Connection)
                Proxy.newProxyInstance(ConnectionView.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    Connection proxy() {
        return proxy;
    }

    void end() {
        ended = true;
    }

    @Override
    public Object invoke(Object self, Method method, Object[] args) throws Throwable {
        switch (method.getName()) {
            case "close", "commit", "setAutoCommit", "setReadOnly", "setTransactionIsolation", "abort":
                return null;
            case "rollback":
                if (args == null) {
                    return null;
                }
                break;
            case "getAutoCommit":
                return false;
            case "isClosed":
                return ended || real.isClosed();
            case "equals":
                return self == args[0];
            case "hashCode":
                return System.identityHashCode(self);
            case "toString":
                return "connection of the thread's transaction";
            default:
                break;
        }
        if (ended) {
            throw new SQLException("the transaction has ended", "25000");
        }
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
