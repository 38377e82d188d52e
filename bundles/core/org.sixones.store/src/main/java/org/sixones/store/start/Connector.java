package org.sixones.store.start;

/**
 * Where the database is.
 *
 * @param poolSize most connections at the same moment
 * @param node name of this node among those that work on the database
 */
record Connector(String url, String user, String password, int poolSize, String node) {
    /** The password is never shown, and the URL may hold one. */
    @Override
    public String toString() {
        return (url.startsWith("jdbc:h2:") ? "H2" : "PostgreSQL") + ", at most " + poolSize + " connections, " + node;
    }
}
