package org.sixones.rest.server;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sixones.approval.Applications;
import org.sixones.exchange.Inbound;
import org.sixones.exchange.Readiness;
import org.sixones.exchange.SystemQueues;
import org.sixones.identity.AccountsToCome;
import org.sixones.identity.SignIn;
import org.sixones.spi.DepartmentStatus;
import org.sixones.spi.Departments;
import org.sixones.store.Transactions;
import org.sixones.time.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at every part that work needs; each may come and go. */
@Component
public final class ReadinessComponent implements Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(ReadinessComponent.class);
    private static final int VALID_SECONDS = 2;
    private static final String LOOK = "看日志 / look at the log";

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Transactions transactions;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile SignIn signIn;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AccountsToCome accounts;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile WorkingCalendar calendar;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile SystemQueues queues;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Inbound inbound;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Departments departments;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Applications applications;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile RestServer rest;

    private volatile boolean begun;

    @Override
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        need(missing, "store", transactions, "数据库地址与口令 / database URL and password");
        need(missing, "identity", signIn, LOOK);
        need(missing, "accounts", accounts, LOOK);
        need(missing, "calendar", calendar, LOOK);
        need(missing, "broker", queues, "JMS 端口是否被占用 / is the JMS port taken?");
        need(missing, "exchange", inbound, LOOK);
        need(missing, "approval", applications, LOOK);
        need(missing, "departments", departments, LOOK);
        need(missing, "rest", rest, LOOK);
        if (missing.isEmpty()) {
            check(missing, "database", this::databaseAnswers, "数据库不应答 / the database does not answer");
            if (!begun) {
                missing.addAll(stillStarting());
                begun = missing.isEmpty();
            }
        }
        return missing;
    }

    /** Counts while the platform starts only: a department that is replaced later must not take the whole house off the line. */
    private List<Missing> stillStarting() {
        List<Missing> starting = new ArrayList<>();
        departments.list().stream()
                .filter(d -> d.state() == DepartmentStatus.State.STARTING)
                .forEach(d -> starting.add(new Missing("department " + d.code(), "正在启动 / it is starting")));
        check(starting, "accounts", () -> accounts.count() == 0, "演示账号正在生成 / the demo accounts are being made");
        return starting;
    }

    private boolean databaseAnswers() {
        return transactions.inTransaction(() -> {
            try {
                return transactions.connection().isValid(VALID_SECONDS);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void need(List<Missing> missing, String part, Object service, String advice) {
        if (service == null) {
            missing.add(new Missing(part, advice));
        }
    }

    private static void check(List<Missing> missing, String part, Supplier<Boolean> works, String advice) {
        try {
            if (works.get()) {
                return;
            }
        } catch (RuntimeException e) {
            LOG.debug("{} is not ready", part, e);
        }
        missing.add(new Missing(part, advice));
    }
}
