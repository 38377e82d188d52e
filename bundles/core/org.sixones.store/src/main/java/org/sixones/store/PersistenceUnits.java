package org.sixones.store;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Opens a bundle's own persistence unit after bringing its tables up to date. OSGi service; thread-safe. */
@ProviderType
public interface PersistenceUnits {
    /**
     * @param name of the unit, for example {@code approval}
     * @param owner a class of the bundle that holds entities and changelog; its class loader is used
     * @param changelog path of the Liquibase changelog in that bundle, for example {@code db/approval.xml}
     * @param entities the build-time enhanced entity, embeddable and converter classes
     * @throws StoreException when the tables cannot be brought up to date or the database is not reachable
     */
    PersistenceUnit open(String name, Class<?> owner, String changelog, List<Class<?>> entities);
}
