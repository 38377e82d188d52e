package org.sixones.approval.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.Reach;
import org.sixones.approval.Sight;
import org.sixones.identity.Post;
import org.sixones.identity.Role;
import org.sixones.model.place.Level;

/** Rights as data, {@code case-rights.csv}: role, levels of the post, what may be done, and with which cases. Nothing else. */
public final class CasePolicy {
    /** What the table knows to allow. */
    public enum Right {
        READ,
        HANDLE,
        /** To take applications. */
        TAKE
    }

    /** With which cases. */
    enum Cases {
        /** Every one, wherever one works. */
        ALL,
        /** Taken in the post's division, or its organs are competent. */
        ANY,
        /** The post's department is competent there; without a department, any organ. */
        ORGAN,
        /** Handed in at the post under a mandate that holds. */
        MANDATE
    }

    private record Line(Role role, Set<Level> levels, Right right, Cases cases) {}

    private static final List<Line> TABLE = read();

    private CasePolicy() {}

    /** @param mandates the agent's that hold now and are of his post's division */
    public static Reach reach(Set<Role> roles, Optional<Post> post, Right right, Collection<MandateNumber> mandates) {
        Set<Sight> sights = new HashSet<>();
        for (Line line : TABLE) {
            if (line.right() != right || !roles.contains(line.role())) {
                continue;
            }
            if (line.cases() == Cases.ALL) {
                return new Reach.Everything();
            }
            post.filter(p -> line.levels().contains(p.division().level()))
                    .ifPresent(p -> sights.addAll(sights(line.cases(), p, mandates)));
        }
        return new Reach.Within(sights);
    }

    /** Whether somebody may do it at all; {@code byMandate} tells whether only for others. */
    public static boolean mayTake(Set<Role> roles, Optional<Post> post, boolean byMandate) {
        return post.isPresent()
                && TABLE.stream()
                        .anyMatch(line -> line.right() == Right.TAKE
                                && roles.contains(line.role())
                                && line.levels().contains(post.get().division().level())
                                && (line.cases() == Cases.MANDATE) == byMandate);
    }

    private static Set<Sight> sights(Cases cases, Post post, Collection<MandateNumber> mandates) {
        return switch (cases) {
            case ALL -> throw new IllegalStateException("all cases need no sight");
            case ANY -> Set.of(Sight.any(post.division()));
            case ORGAN -> Set.of(post.department()
                    .map(d -> Sight.department(post.division(), d))
                    .orElseGet(() -> Sight.competent(post.division())));
            case MANDATE -> mandates.stream()
                    .map(m -> Sight.mandate(post.division(), m))
                    .collect(Collectors.toSet());
        };
    }

    private static List<Line> read() {
        try (InputStream in = CasePolicy.class.getResourceAsStream("case-rights.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(CasePolicy::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String line) {
        String[] cells = line.split(";", -1);
        return new Line(
                Role.valueOf(cells[0]),
                Arrays.stream(cells[1].split(" "))
                        .filter(level -> !level.equals("-"))
                        .map(Level::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Right.valueOf(cells[2]),
                Cases.valueOf(cells[3]));
    }
}
