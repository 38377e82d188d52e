package org.sixones.store.schema;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import org.sixones.store.Transactions;

/**
 * Changelogs of the bundle that owns them, and Liquibase's own schemas. Liquibase's accessor wants to list folders of jar
 * files, which a bundle's class loader does not offer; changelogs therefore name the files that they include.
 */
final class BundleResources extends AbstractResourceAccessor {
    private final List<ClassLoader> loaders;

    BundleResources(ClassLoader owner) {
        this.loaders = List.of(owner, Resource.class.getClassLoader(), Transactions.class.getClassLoader());
    }

    @Override
    public List<Resource> getAll(String path) throws IOException {
        String name = path.replace('\\', '/').replaceFirst("^(classpath:)?/*", "");
        Map<URI, Resource> found = new LinkedHashMap<>();
        for (ClassLoader loader : loaders) {
            for (URL url : Collections.list(loader.getResources(name))) {
                URI uri = URI.create(url.toExternalForm().replace(" ", "%20"));
                found.putIfAbsent(uri, new UrlResource(name, uri, url));
            }
        }
        // The owner's file comes first; a file of the same name elsewhere is not ours.
        return found.isEmpty() ? List.of() : List.of(found.values().iterator().next());
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        return List.of();
    }

    @Override
    public List<String> describeLocations() {
        return List.of("the bundle's own resources");
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private final class UrlResource extends AbstractResource {
        private final URL url;

        UrlResource(String path, URI uri, URL url) {
            super(path, uri);
            this.url = url;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return url.openStream();
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Resource resolve(String other) {
            return find(resolvePath(other));
        }

        @Override
        public Resource resolveSibling(String other) {
            return find(resolveSiblingPath(other));
        }

        private Resource find(String path) {
            try {
                return BundleResources.this.get(path);
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + path, e);
            }
        }
    }
}
