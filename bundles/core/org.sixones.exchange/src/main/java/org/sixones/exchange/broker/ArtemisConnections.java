package org.sixones.exchange.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import java.util.function.Supplier;

/** Opens connections under Artemis' own class loader, whichever bundle's thread asks. */
record ArtemisConnections(ConnectionFactory inner) implements ConnectionFactory {
    private interface Opening<T> {
        T open() throws JMSException;
    }

    @Override
    public Connection createConnection() throws JMSException {
        return under(inner::createConnection);
    }

    @Override
    public Connection createConnection(String user, String password) throws JMSException {
        return under(() -> inner.createConnection(user, password));
    }

    @Override
    public JMSContext createContext() {
        return quietly(inner::createContext);
    }

    @Override
    public JMSContext createContext(String user, String password) {
        return quietly(() -> inner.createContext(user, password));
    }

    @Override
    public JMSContext createContext(String user, String password, int mode) {
        return quietly(() -> inner.createContext(user, password, mode));
    }

    @Override
    public JMSContext createContext(int mode) {
        return quietly(() -> inner.createContext(mode));
    }

    private static <T> T under(Opening<T> opening) throws JMSException {
        ClassLoader before = Broker.enter();
        try {
            return opening.open();
        } finally {
            Broker.leave(before);
        }
    }

    private static <T> T quietly(Supplier<T> opening) {
        ClassLoader before = Broker.enter();
        try {
            return opening.get();
        } finally {
            Broker.leave(before);
        }
    }
}
