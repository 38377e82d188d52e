package org.sixones.identity.password;

import java.security.SecureRandom;

/** Passwords that nobody guesses: 24 of 31 characters, about 119 random bits, none that is easily misread. */
public final class GeneratedPassword {
    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private GeneratedPassword() {}

    public static char[] make() {
        char[] password = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            password[i] = CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length()));
        }
        return password;
    }
}
