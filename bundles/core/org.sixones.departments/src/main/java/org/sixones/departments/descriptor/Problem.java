package org.sixones.departments.descriptor;

import java.util.Comparator;
import org.sixones.model.LocalizedText;

/**
 * One thing that is wrong in a department's files.
 *
 * @param file path inside the department's folder
 * @param line counted from 1; 0 when the whole file is meant
 * @param column counted from 1; 0 when the whole line is meant
 * @param what what is wrong, and {@code advice} what to do
 */
public record Problem(String file, int line, int column, Rule rule, LocalizedText what, LocalizedText advice)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(p -> p.rule().name())
            .thenComparing(p -> p.what().en());

    public static Problem of(String file, Position at, Rule rule, Object... arguments) {
        return new Problem(
                file,
                at.line(),
                at.column(),
                rule,
                ProblemTexts.of(rule.name() + ".what", arguments),
                ProblemTexts.of(rule.name() + ".do", arguments));
    }

    /** One line: {@code file:line:column RULE 中文。怎么办。 / English. What to do.} */
    @Override
    public String toString() {
        String place = line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        return place + " " + rule + " " + what.zh() + "。" + advice.zh() + "。 / " + what.en() + ". " + advice.en() + ".";
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
