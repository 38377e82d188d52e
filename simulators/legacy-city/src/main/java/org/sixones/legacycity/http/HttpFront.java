package org.sixones.legacycity.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sixones.legacycity.desk.BehaviourSwitch;
import org.sixones.legacycity.desk.Mode;

/**
 * The HTTP side, on loopback: one shared port for everything, and for each SOAP system a port of its own, as if it were its
 * own machine, where a system that is down really refuses connections.
 */
public final class HttpFront implements AutoCloseable {
    private static final int BACKLOG = 512;
    private static final int MAX_THREADS = 512;

    static {
        setUnlessSet("sun.net.httpserver.nodelay", "true");
        // An idle connection closed at the moment of its next use looks like a lost answer to the caller.
        setUnlessSet("sun.net.httpserver.idleInterval", "600");
        setUnlessSet("sun.net.httpserver.maxIdleConnections", "1000");
    }

    private static void setUnlessSet(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    private final ExecutorService workers =
            new ThreadPoolExecutor(4, MAX_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "http");
                thread.setDaemon(true);
                return thread;
            });
    private final HttpServer shared;
    private final Map<String, OwnPort> ownPorts = new LinkedHashMap<>();

    /** @param port 0 for any free one @throws IOException when the port is taken */
    public HttpFront(int port) throws IOException {
        shared = open(port);
    }

    private HttpServer open(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
        server.setExecutor(workers);
        return server;
    }

    public void add(String path, HttpHandler handler) {
        shared.createContext(path, handler);
    }

    /** Serves a system at the shared port and at one of its own. */
    public void addSystem(String code, String path, HttpHandler handler, int ownPort, BehaviourSwitch behaviour)
            throws IOException {
        add(path, handler);
        OwnPort own = new OwnPort(path, handler, ownPort);
        ownPorts.put(code, own);
        behaviour.onChange(now -> own.listen(now.mode() != Mode.DOWN));
    }

    public void start() {
        shared.start();
    }

    public int port() {
        return shared.getAddress().getPort();
    }

    /** The system's own port; 0 when it has none. */
    public int ownPort(String code) {
        return ownPorts.containsKey(code) ? ownPorts.get(code).port : 0;
    }

    @Override
    public void close() {
        shared.stop(0);
        ownPorts.values().forEach(own -> own.listen(false));
        workers.shutdownNow();
    }

    private final class OwnPort {
        private final String path;
        private final HttpHandler handler;
        private final int port;
        private HttpServer server;

        OwnPort(String path, HttpHandler handler, int wanted) throws IOException {
            this.path = path;
            this.handler = handler;
            server = begin(wanted);
            port = server.getAddress().getPort();
        }

        private HttpServer begin(int wanted) throws IOException {
            HttpServer begun = open(wanted);
            begun.createContext(path, handler);
            begun.start();
            return begun;
        }

        synchronized void listen(boolean wanted) {
            if (wanted && server == null) {
                try {
                    server = begin(port);
                } catch (IOException e) {
                    throw new UncheckedIOException("port " + port + " cannot be opened again", e);
                }
            } else if (!wanted && server != null) {
                server.stop(0);
                server = null;
            }
        }
    }
}
