package org.sixones.departments.descriptor;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of legacy systems, in descriptors and in a deployment's configuration. */
public final class Addresses {
    private Addresses() {}

    /** An absolute http or https URI with a host and without user, query parameters of ours or fragment. */
    public static boolean isValid(String address) {
        try {
            URI uri = new URI(address);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
