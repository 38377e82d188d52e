package org.sixones.departments.extender;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.sixones.departments.cfg}. */
@ObjectClassDefinition(name = "Departments")
@interface DepartmentsConfig {
    @AttributeDefinition(
            name = "Folder",
            description = "Folder in which departments are dropped: bundles, zips, plain folders. Empty: the system"
                    + " property sixones.deploy.")
    String folder() default "";

    @AttributeDefinition(name = "Poll", description = "How often the folder is looked at, in milliseconds.")
    int poll_millis() default 50;
}
