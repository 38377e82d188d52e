package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.spi.DepartmentStatus;
import org.sixones.spi.Departments;

/** {@code sixones:departments} */
@Service
@Command(scope = "sixones", name = "departments", description = "部门及其状态 | departments and their state")
public final class DepartmentsCommand extends SheetCommand {
    @Reference
    private Departments departments;

    @Override
    List<Sheet> sheets() throws Exception {
        Sheet sheet = new Sheet("departments", "code", "name", "version", "state", "bundle", "since", "systems");
        Sheet problems = new Sheet("problems", "department", "problem");
        for (DepartmentStatus d : departments.list()) {
            sheet.row(
                    d.code(),
                    d.nameZh() + " " + d.nameEn(),
                    d.version(),
                    d.state(),
                    d.bundleId(),
                    d.since(),
                    d.systems());
            d.problems().forEach(problem -> problems.row(d.code(), problem));
        }
        return problems.asMaps().isEmpty() ? List.of(sheet) : List.of(sheet, problems);
    }
}
