package org.sixones.identity.console;

import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sixones.identity.SignIn;

/** The container's realm {@code karaf}, which its SSH console asks: here the house's own accounts, and no others. */
@Component(service = JaasRealm.class)
public final class ConsoleRealm implements JaasRealm {
    private static final String NAME = "karaf";
    /** Above the container's own realm of the same name, whose users stand in a file. */
    private static final int RANK = 100;

    private final AppConfigurationEntry[] entries;

    @Activate
    public ConsoleRealm(BundleContext bundles, @Reference SignIn signIn) {
        this.entries = new AppConfigurationEntry[] {
            new AppConfigurationEntry(
                    ProxyLoginModule.class.getName(),
                    AppConfigurationEntry.LoginModuleControlFlag.REQUIRED,
                    Map.of(
                            ProxyLoginModule.PROPERTY_MODULE,
                            ConsoleLoginModule.class.getName(),
                            ProxyLoginModule.PROPERTY_BUNDLE,
                            Long.toString(bundles.getBundle().getBundleId()),
                            ConsoleLoginModule.SIGN_IN,
                            signIn))
        };
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getRank() {
        return RANK;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        return entries.clone();
    }
}
