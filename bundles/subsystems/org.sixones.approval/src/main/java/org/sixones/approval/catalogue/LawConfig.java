package org.sixones.approval.catalogue;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the law's later rules come from: {@code etc/org.sixones.approval.law.cfg}. */
@ObjectClassDefinition(name = "Approval: rules of the law (行政审批：规则)")
public @interface LawConfig {
    /** PID of these settings. */
    String PID = "org.sixones.approval.law";

    @AttributeDefinition(
            name = "Further rules",
            description =
                    "A file of lines rule;from;value;unit;zh;en, all younger than the shipped ones; empty for none")
    String rules() default "";
}
