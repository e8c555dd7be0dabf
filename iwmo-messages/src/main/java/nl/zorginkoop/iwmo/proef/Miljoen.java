package nl.zorginkoop.iwmo.proef;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.bericht.Release;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Grenzen;
import nl.zorginkoop.iwmo.schema.Schemas;
import org.xml.sax.SAXException;

/**
 * Hoe snel een grote declaratie beoordeeld wordt, naast de parser van de JDK die op hetzelfde
 * bestand alleen het schema controleert. Om en om, zodat beide dezelfde drukte op de machine
 * treffen.
 */
public final class Miljoen {

    private static final ThreadMXBean DRADEN = ManagementFactory.getThreadMXBean();

    private Miljoen() {}

    /**
     * Seconden per ronde: verstreken op de klok en gerekend door de draad. Bij drukte op de machine
     * is alleen de rekentijd te vergelijken.
     */
    public record Tijd(double klok, double rekentijd) {}

    /**
     * @param schema lezen en schema, zonder meer
     * @param oordeel niveau 1 en 2
     */
    public record Ronde(Tijd schema, Tijd oordeel) {}

    public static List<Ronde> proef(Path declaratie, int rondes) throws IOException {
        List<Ronde> uitslag = new ArrayList<>();
        for (int i = 0; i < rondes; i++) {
            Tijd schema = meet(() -> alleenSchema(declaratie));
            Tijd oordeel = meet(() -> beoordeel(declaratie));
            uitslag.add(new Ronde(schema, oordeel));
        }
        return uitslag;
    }

    private interface Werk {
        void doe() throws IOException;
    }

    private static Tijd meet(Werk werk) throws IOException {
        long klok = System.nanoTime();
        long rekentijd = DRADEN.getCurrentThreadCpuTime();
        werk.doe();
        return new Tijd(
                seconden(System.nanoTime() - klok),
                seconden(DRADEN.getCurrentThreadCpuTime() - rekentijd));
    }

    private static double seconden(long nanos) {
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }

    private static void alleenSchema(Path declaratie) throws IOException {
        Validator controle = Schemas.van(Release.R3_2, Berichtsoort.WMO323).newValidator();
        try (InputStream in = open(declaratie)) {
            controle.validate(new StreamSource(in));
        } catch (SAXException e) {
            throw new IllegalStateException("de declaratie haalt het schema niet", e);
        }
    }

    private static void beoordeel(Path declaratie) throws IOException {
        try (InputStream in = open(declaratie)) {
            Oordeel oordeel = Berichtlezer.beoordeel(in, Grenzen.BULK);
            if (!oordeel.goed()) {
                throw new IllegalStateException("de declaratie is afgekeurd: " + oordeel.regels());
            }
        }
    }

    private static InputStream open(Path declaratie) throws IOException {
        return new BufferedInputStream(Files.newInputStream(declaratie), 1 << 16);
    }
}
