package org.sixones.store.jpa;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import org.apache.openjpa.persistence.PersistenceProviderImpl;

/** Sees OpenJPA's own classes first, then those of the bundle that owns the entities: OpenJPA loads both by one loader. */
final class BridgeClassLoader extends ClassLoader {
    private final ClassLoader owner;

    BridgeClassLoader(ClassLoader owner) {
        super(PersistenceProviderImpl.class.getClassLoader());
        this.owner = owner;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return owner.loadClass(name);
    }

    @Override
    protected URL findResource(String name) {
        return owner.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return owner.getResources(name);
    }
}
