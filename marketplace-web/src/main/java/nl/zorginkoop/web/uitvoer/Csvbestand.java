package nl.zorginkoop.web.uitvoer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.web.lijst.Kolom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * CSV zoals een Nederlandse Excel haar goed opent: puntkomma, BOM, decimale komma. Tekst die een
 * rekenblad als formule zou lezen, krijgt een tab ervoor.
 */
final class Csvbestand implements Bestand {
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss");
    private final CSVPrinter schrijver;

    Csvbestand(OutputStream uit) throws IOException {
        Writer tekst = new OutputStreamWriter(uit, StandardCharsets.UTF_8);
        tekst.write('\ufeff');
        schrijver =
                new CSVPrinter(
                        tekst,
                        CSVFormat.DEFAULT
                                .builder()
                                .setDelimiter(';')
                                .setQuoteMode(QuoteMode.MINIMAL)
                                .get());
    }

    @Override
    public String mediatype() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public void koppen(List<String> koppen) throws IOException {
        schrijver.printRecord(koppen);
    }

    @Override
    public void rij(List<Kolom.Soort> soorten, List<Object> waarden) throws IOException {
        List<String> teksten = new ArrayList<>();
        for (Object waarde : waarden) {
            teksten.add(tekst(waarde));
        }
        schrijver.printRecord(teksten);
    }

    @Override
    public void totalen(List<Kolom.Soort> soorten, List<Object> waarden) throws IOException {
        rij(soorten, waarden);
    }

    @Override
    public void sluit() throws IOException {
        schrijver.flush();
    }

    @Override
    public void breekAf() throws IOException {
        schrijver.printRecord(Uitvoer.AFGEBROKEN);
        schrijver.flush();
    }

    static String tekst(Object waarde) {
        if (waarde == null) {
            return "";
        } else if (waarde instanceof Euro bedrag) {
            return bedrag.bedrag().toPlainString().replace('.', ',');
        } else if (waarde instanceof BigDecimal getal) {
            return getal.toPlainString().replace('.', ',');
        } else if (waarde instanceof LocalDate dag) {
            return DAG.format(dag);
        } else if (waarde instanceof Instant moment) {
            return MOMENT.format(moment.atZone(Klok.AMSTERDAM));
        } else if (waarde instanceof Number getal) {
            return getal.toString();
        }
        return veilig(waarde.toString());
    }

    private static String veilig(String tekst) {
        return !tekst.isEmpty() && "=+-@\t\r\n".indexOf(tekst.charAt(0)) >= 0
                ? "\t" + tekst
                : tekst;
    }
}
