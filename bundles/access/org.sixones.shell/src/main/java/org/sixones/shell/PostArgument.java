package org.sixones.shell;

import java.util.Optional;
import org.sixones.identity.Post;
import org.sixones.model.DepartmentCode;
import org.sixones.model.place.DivisionCode;

/** The options that together say a post. */
final class PostArgument {
    private PostArgument() {}

    /** Empty without a division; a department or office without one is refused. */
    static Optional<Post> of(String division, String department, String office) throws Exception {
        if (division == null) {
            if (department != null || office != null) {
                throw SheetCommand.CommandFailed.argument("--division");
            }
            return Optional.empty();
        }
        DivisionCode code = SheetCommand.argument("--division", () -> new DivisionCode(division));
        Optional<DepartmentCode> its = SheetCommand.argument(
                "--department", () -> Optional.ofNullable(department).map(DepartmentCode::new));
        return Optional.of(new Post(code, its, Optional.ofNullable(office)));
    }
}
