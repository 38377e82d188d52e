package org.sixones.approval.model;

/** Check digits of the two national identifiers. */
public final class CheckDigits {
    private static final String CREDIT_CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int CREDIT_CODE_MODULUS = 31;
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";
    private static final int LENGTH = 18;

    private CheckDigits() {}

    /** Unified social credit code, GB 32100: weights 3^(i-1) mod 31. */
    public static boolean isCreditCode(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = CREDIT_CODE_CHARACTERS.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % CREDIT_CODE_MODULUS;
        }
        int check = (CREDIT_CODE_MODULUS - sum % CREDIT_CODE_MODULUS) % CREDIT_CODE_MODULUS;
        return CREDIT_CODE_CHARACTERS.charAt(check) == code.charAt(LENGTH - 1);
    }

    /** Citizen identity number, GB 11643, with a day of birth that exists. */
    public static boolean isIdentityNumber(String number) {
        if (!number.matches("[1-9][0-9]{16}[0-9X]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        if (IDENTITY_CHECKS.charAt(sum % IDENTITY_CHECKS.length()) != number.charAt(LENGTH - 1)) {
            return false;
        }
        try {
            java.time.LocalDate.parse(number.substring(6, 14), java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }
}
