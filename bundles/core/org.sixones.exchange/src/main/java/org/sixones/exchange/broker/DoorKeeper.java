package org.sixones.exchange.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.function.Supplier;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.sixones.exchange.SystemAuthenticator;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;

/** Who may connect, and to what. Thread-safe. */
final class DoorKeeper implements ActiveMQSecurityManager5 {
    private final String insideUser;
    private final byte[] insidePassword;
    private final Supplier<SystemAuthenticator> authenticator;

    /** @param authenticator gives null while there is none; then nobody outside gets in */
    DoorKeeper(String insideUser, String insidePassword, Supplier<SystemAuthenticator> authenticator) {
        this.insideUser = insideUser;
        this.insidePassword = insidePassword.getBytes(StandardCharsets.UTF_8);
        this.authenticator = authenticator;
    }

    @Override
    public Subject authenticate(String user, String password, RemotingConnection connection, String domain) {
        if (user == null || password == null || connection == null) {
            return null;
        }
        if (isInside(connection)) {
            boolean right = insideUser.equals(user)
                    && MessageDigest.isEqual(insidePassword, password.getBytes(StandardCharsets.UTF_8));
            return right ? subject(new Rights.Inside()) : null;
        }
        SystemAuthenticator accounts = authenticator.get();
        if (accounts == null) {
            return null;
        }
        Outcome<SystemCode> who = accounts.authenticate(user, password.toCharArray());
        return who instanceof Outcome.Done<SystemCode> known ? subject(new Rights.Outside(known.value())) : null;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType what, String address) {
        return subject != null
                && address != null
                && subject.getPrincipals(Rights.class).stream().anyMatch(rights -> rights.allow(what, address));
    }

    static boolean isInside(RemotingConnection connection) {
        return connection.getTransportConnection() instanceof InVMConnection;
    }

    private static Subject subject(Rights rights) {
        Subject subject = new Subject();
        subject.getPrincipals().add(rights);
        subject.getPrincipals().add(new UserPrincipal(rights.getName()));
        subject.setReadOnly();
        return subject;
    }

    @Override
    public boolean validateUser(String user, String password) {
        return false; // of an older interface that does not say who connects from where
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType what) {
        return false;
    }
}
