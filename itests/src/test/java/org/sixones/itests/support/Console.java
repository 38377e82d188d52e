package org.sixones.itests.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** The Karaf console over SSH, as an operator uses it. */
public final class Console implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final SshClient client;
    private final ClientSession session;

    public Console(Platform platform, String user, String password) throws IOException {
        client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        session = client.connect(user, "127.0.0.1", platform.sshPort())
                .verify(LONGEST)
                .getSession();
        session.addPasswordIdentity(password);
        session.auth().verify(LONGEST);
    }

    /** What the command printed. */
    public String run(String command) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ClientChannel channel = session.createExecChannel(command)) {
            channel.setOut(out);
            channel.setErr(out);
            channel.open().verify(LONGEST);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LONGEST);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode json(String command) {
        String printed = run(command + " --json");
        try {
            return Api.JSON.readTree(printed);
        } catch (IOException e) {
            throw new AssertionError("no JSON from " + command + ":\n" + printed, e);
        }
    }

    @Override
    public void close() throws IOException {
        session.close();
        client.stop();
    }
}
