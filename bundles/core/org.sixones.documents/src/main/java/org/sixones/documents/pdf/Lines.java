package org.sixones.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a text into lines: between any two Chinese characters, between words of other scripts, never before a closing
 * mark or after an opening one (GB/T 15834, 5.1); a word longer than a line is cut.
 */
final class Lines {
    private static final String NOT_FIRST = "。，、；：？！）》」』】〕〉…—％%,.;:?!)]}’”";
    private static final String NOT_LAST = "（《「『【〔〈([{‘“№";

    private Lines() {}

    /**
     * @param indent of the first line
     * @param widthOf a text's width in the unit of {@code width}
     */
    static List<String> of(String text, double width, double indent, ToDoubleFunction<String> widthOf) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double room = width - indent;
        for (String piece : pieces(text, width, widthOf)) {
            if (line.length() > 0 && widthOf.applyAsDouble(line + piece.stripTrailing()) > room) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                room = width;
                piece = piece.stripLeading();
            }
            line.append(piece);
        }
        if (line.length() > 0) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** The parts between which a line may end. */
    private static List<String> pieces(String text, double width, ToDoubleFunction<String> widthOf) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = 0;
        for (int c : text.codePoints().toArray()) {
            String next = Character.toString(c);
            if (piece.length() > 0 && (mayBreak(before, c) || widthOf.applyAsDouble(piece + next) > width)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(next);
            before = c;
        }
        if (piece.length() > 0) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0 || after == ' ') {
            return false;
        }
        return before == ' ' || wide(before) || wide(after);
    }

    private static boolean wide(int c) {
        return c >= 0x2E80 && c <= 0xFFEF || c >= 0x20000;
    }
}
