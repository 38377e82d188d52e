package org.sixones.store.start;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The database. Framework properties {@code sixones.db.url}, {@code .user} and {@code .password} win over what stands here. */
@ObjectClassDefinition(name = "%store.name", description = "%store.description")
public @interface StoreConfig {
    String PID = "org.sixones.store";

    @AttributeDefinition(name = "%url.name", description = "%url.description")
    String url() default "";

    @AttributeDefinition(name = "%user.name", description = "%user.description")
    String user() default "sixones";

    @AttributeDefinition(name = "%password.name", description = "%password.description", type = AttributeType.PASSWORD)
    String password() default "";

    @AttributeDefinition(name = "%pool.name", description = "%pool.description", min = "4", max = "200")
    int pool_size() default 16;

    @AttributeDefinition(name = "%node.name", description = "%node.description")
    String node() default "node-1";
}
