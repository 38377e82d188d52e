package org.sixones.departments.descriptor;

/** Unified social credit code (GB 32100): weights 3^i mod 31, check = (31 - sum mod 31) mod 31. */
final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private CreditCode() {}

    static boolean hasForm(String code) {
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    static boolean isValid(String code) {
        if (!hasForm(code)) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.indexOf(code.charAt(LENGTH - 1)) == (31 - sum % 31) % 31;
    }
}
