package org.sixones.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calendar in force: the years that are shipped, overlaid by those that an operator imported into
 * {@code <sixones.var>/calendar}.
 */
@Component(service = {WorkingCalendar.class, Calendars.class})
public final class CalendarComponent implements WorkingCalendar, Calendars {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarComponent.class);
    private static final int FIRST_SHIPPED = 2017;
    private static final int LAST_SHIPPED = 2026;

    private final Path imported;
    private final Map<Integer, CalendarYear> years = new TreeMap<>();
    private volatile LoadedCalendar inForce;

    @Activate
    public CalendarComponent(BundleContext context) {
        this(Path.of(varFolder(context), "calendar"));
    }

    CalendarComponent(Path imported) {
        this.imported = imported;
        shipped().forEach(year -> years.put(year.year(), year));
        readImported();
        inForce = new LoadedCalendar(years.values());
        LocalDate today = LocalDate.now();
        if (today.plusMonths(3).isAfter(inForce.knownUntil())) {
            LOG.warn(
                    "工作日历仅覆盖至 {}，请导入下一年度放假通知 / the working calendar ends on {}: load the next year's notice with"
                            + " sixones:calendar --import <file>",
                    inForce.knownUntil(),
                    inForce.knownUntil());
        }
    }

    /** The years 2017 to 2026 as the State Council's notices have them. */
    public static List<CalendarYear> shipped() {
        return java.util.stream.IntStream.rangeClosed(FIRST_SHIPPED, LAST_SHIPPED)
                .mapToObj(CalendarComponent::shippedYear)
                .toList();
    }

    @Override
    public LocalDate knownFrom() {
        return inForce.knownFrom();
    }

    @Override
    public LocalDate knownUntil() {
        return inForce.knownUntil();
    }

    @Override
    public SortedMap<Integer, String> editions() {
        return inForce.editions();
    }

    @Override
    public String notice(int year) {
        return inForce.notice(year);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return inForce.isWorkingDay(day);
    }

    @Override
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return inForce.workingDaysBetween(from, to);
    }

    @Override
    public DueDate plus(LocalDate start, int workingDays) {
        return inForce.plus(start, workingDays);
    }

    @Override
    public synchronized List<CalendarYear> years() {
        return List.copyOf(years.values());
    }

    @Override
    public synchronized Outcome<CalendarYear> importYear(String csv) {
        return CalendarYear.read(csv).flatMap(this::putInForce);
    }

    @Override
    public synchronized Outcome<CalendarYear> importYear(String csv, String notice) {
        return CalendarYear.read(csv)
                .flatMap(year -> CalendarYear.read(year.by(notice).write()))
                .flatMap(this::putInForce);
    }

    private Outcome<CalendarYear> putInForce(CalendarYear year) {
        Map<Integer, CalendarYear> changed = new TreeMap<>(years);
        changed.put(year.year(), year);
        LoadedCalendar calendar;
        try {
            calendar = new LoadedCalendar(changed.values());
        } catch (IllegalArgumentException e) {
            return Outcome.refused(TimeFailure.CALENDAR_GAP, "load the years between first; loaded: " + years.keySet());
        }
        try {
            Files.createDirectories(imported);
            Path half = Files.createTempFile(imported, "year", ".part");
            Files.writeString(half, year.write());
            Files.move(half, imported.resolve(year.year() + ".csv"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.error("calendar year {} could not be kept", year.year(), e);
            return Outcome.failed(new Failure.Fault(
                    TimeFailure.CALENDAR_NOT_SAVED, "the folder of the platform's data is not writable"));
        }
        years.put(year.year(), year);
        inForce = calendar;
        LOG.info("calendar year {} loaded, known until {}", year.year(), calendar.knownUntil());
        return Outcome.done(year);
    }

    private void readImported() {
        if (!Files.isDirectory(imported)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(imported, "*.csv")) {
            for (Path file : files) {
                Outcome<CalendarYear> year = CalendarYear.read(Files.readString(file));
                if (year instanceof Outcome.Done<CalendarYear> done) {
                    years.put(done.value().year(), done.value());
                } else {
                    LOG.error("imported calendar {} is not readable and not in force: {}", file.getFileName(), year);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("imported calendars cannot be read", e);
        }
    }

    private static CalendarYear shippedYear(int year) {
        try (InputStream in = CalendarComponent.class.getResourceAsStream("calendar/" + year + ".csv")) {
            String csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CalendarYear.read(csv).orElse(failure -> {
                throw new IllegalStateException("shipped calendar " + year + ": " + failure);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String varFolder(BundleContext context) {
        String folder = context.getProperty("sixones.var");
        return folder != null ? folder : context.getProperty("karaf.data");
    }
}
