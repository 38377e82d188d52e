package org.sixones.identity;

/** What an account may do. */
public enum Role {
    /** 窗口人员: receives applications, brings corrections, withdraws, delivers. */
    CLERK,
    /** 代办员: hands in for others under their mandates, and follows those cases; nothing else. */
    AGENT,
    /** 部门审批人员: looks at cases. */
    APPROVER,
    /** 运维人员: links, dead letters, departments, calendar. */
    OPERATOR,
    /** 审计人员: looks at everything, changes nothing. */
    AUDITOR,
    /** 自建系统: a legacy system; only its own doors. */
    SYSTEM
}
