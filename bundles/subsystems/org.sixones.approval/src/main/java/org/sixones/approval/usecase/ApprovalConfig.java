package org.sixones.approval.usecase;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of approval: {@code etc/org.sixones.approval.cfg}. */
@ObjectClassDefinition(name = "Approval (行政审批)")
public @interface ApprovalConfig {
    /** PID of these settings. */
    String PID = "org.sixones.approval";

    @AttributeDefinition(name = "Zone", description = "Time zone of the offices: says what day it is")
    String zone() default "Asia/Shanghai";

    @AttributeDefinition(
            name = "Public address",
            description =
                    "Where people reach the pages, for example https://example.org: the QR code on documents leads there")
    String public_url() default "http://localhost:8181";

    @AttributeDefinition(
            name = "Yellow days",
            description = "A light turns yellow so many working days before the last one")
    int yellow_days() default 2;

    @AttributeDefinition(name = "Largest form", description = "Bytes of a form's JSON text")
    int form_bytes() default 262144;

    @AttributeDefinition(name = "Largest material", description = "Bytes of one material")
    int material_bytes() default 10485760;

    @AttributeDefinition(
            name = "Material sent along",
            description =
                    "A material up to so many bytes goes to the systems with its task; a larger one by its digest only")
    int inline_bytes() default 262144;

    @AttributeDefinition(name = "Due: seconds between two looks", description = "For what has become due; at least 1")
    int due_tickSeconds() default 10;

    @AttributeDefinition(name = "Due: batch", description = "Cases that one transaction handles")
    int due_batch() default 50;

    @AttributeDefinition(
            name = "Due: most seconds",
            description = "After this a look ends; what is left waits for the next")
    int due_mostSeconds() default 20;

    @AttributeDefinition(name = "City", description = "Code of the city (GB/T 2260) whose windows and organs these are")
    String city() default "330300";

    @AttributeDefinition(name = "Longest mandate", description = "Days for which an agent may be mandated at most")
    int mandate_days() default 366;

    @AttributeDefinition(
            name = "Confirmation code",
            description = "Hours for which a mandate's confirmation code may be given")
    int mandate_code_hours() default 24;
}
