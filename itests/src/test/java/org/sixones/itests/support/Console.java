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
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Platform platform;
    private final String user;
    private final String password;
    private final SshClient client = SshClient.setUpDefaultClient();

    /** @throws IOException when this account may not sign in */
    public Console(Platform platform, String user, String password) throws IOException {
        this.platform = platform;
        this.user = user;
        this.password = password;
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        try {
            session().close();
        } catch (IOException e) {
            client.stop();
            throw e;
        }
    }

    /** What the command printed; each command is a connection of its own, as with {@code ssh host command}. */
    public String run(String command) {
        try (ClientSession session = session();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
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

    /** @param arguments of the command {@code sixones:<name>}, without {@code --json} */
    public JsonNode json(String name, String... arguments) {
        String command = "sixones:" + name + " --json " + String.join(" ", arguments);
        String printed = run(command);
        try {
            return Api.JSON.readTree(printed);
        } catch (IOException e) {
            throw new AssertionError("no JSON from " + command + ":\n" + printed, e);
        }
    }

    private ClientSession session() throws IOException {
        ClientSession session = client.connect(user, "127.0.0.1", platform.sshPort())
                .verify(LONGEST)
                .getSession();
        session.addPasswordIdentity(password);
        session.auth().verify(LONGEST);
        return session;
    }

    @Override
    public void close() {
        client.stop();
    }
}
