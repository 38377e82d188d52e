package org.sixones.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sixones.itests.support.Books;
import org.sixones.itests.support.City;
import org.sixones.itests.support.House;
import org.sixones.itests.support.Intake;
import org.sixones.itests.support.Operator;
import org.sixones.itests.support.Platform;
import org.sixones.itests.support.SampleMatter;
import org.sixones.itests.support.TestDatabases;

/** {@code kill -9} under load: nothing acknowledged is lost, nothing is done twice, every case ends. */
class KilledProcessIT {
    private static final int KILLS = House.FULL ? 10 : 2;
    private static final int PER_SECOND = House.FULL ? 30 : 10;
    private static final int SECONDS = House.FULL ? 60 : 12;

    @ParameterizedTest(name = "on {0}")
    @EnumSource
    void nothingIsLostAndNothingIsDoubled(TestDatabases database) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Platform platform =
                        database.platform("killed").withShippedDepartments().start();
                City city = City.beside(platform);
                Intake intake = new Intake(new SampleMatter(platform.as("clerk")), PER_SECOND)) {
            Operator operator = new Operator(platform, city);
            long slice = SECONDS * 1000L / (KILLS + 1);
            for (int kill = 0; kill < KILLS; kill++) {
                House.sleep(slice / 2 + random.nextInt((int) slice));
                platform.kill9();
                intake.hold(true);
                platform.start();
                intake.hold(false);
            }
            House.sleep(slice);
            intake.finish(Duration.ofMinutes(2));
            int cases = intake.acknowledged().size();
            House.await("all cases ended, the operator helping", Duration.ofMinutes(5), () -> {
                operator.round();
                try {
                    Books.awaitAllEnded(platform, cases, Duration.ofSeconds(1));
                    return true;
                } catch (AssertionError notYet) {
                    return false;
                }
            });

            House.figure(
                    "kill -9 on " + database,
                    KILLS + " kills, " + cases + " acknowledged, operator settled " + operator.carriedOut()
                            + " as done and sent " + operator.sentAgain() + " again (seed " + seed + ")",
                    "0 lost, 0 doubled, all ended");
            assertThat(cases).isGreaterThan(PER_SECOND * SECONDS / 2);
            Books.assertExactlyOnce(city, intake.acknowledged().keySet());
        }
    }
}
