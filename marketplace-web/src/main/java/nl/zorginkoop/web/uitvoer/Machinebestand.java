package nl.zorginkoop.web.uitvoer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.lijst.Kolom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV voor een ander systeem (RFC 4180): komma, decimale punt, dagen en tijden volgens ISO 8601,
 * koppen die niet van taal veranderen. Zonder BOM, zonder bewaking van formules en zonder
 * totaalregel: wat erin staat is precies wat er is.
 */
final class Machinebestand implements Bestand {
    private final CSVPrinter schrijver;

    Machinebestand(OutputStream uit) throws IOException {
        schrijver =
                new CSVPrinter(
                        new OutputStreamWriter(uit, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    }

    @Override
    public String mediatype() {
        return "text/csv;charset=UTF-8;header=present";
    }

    @Override
    public boolean machine() {
        return true;
    }

    @Override
    public void koppen(List<String> koppen) throws IOException {
        schrijver.printRecord(koppen);
    }

    @Override
    public void rij(List<Kolom.Soort> soorten, List<Object> waarden) throws IOException {
        List<String> teksten = new ArrayList<>();
        for (int i = 0; i < waarden.size(); i++) {
            teksten.add(tekst(soorten.get(i), waarden.get(i)));
        }
        schrijver.printRecord(teksten);
    }

    @Override
    public void totalen(List<Kolom.Soort> soorten, List<Object> waarden) {
        // wie optelt doet dat zelf
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

    private static String tekst(Kolom.Soort soort, Object waarde) {
        if (waarde instanceof Euro bedrag) {
            return bedrag.bedrag().toPlainString();
        } else if (waarde instanceof LocalDate dag && soort == Kolom.Soort.MAAND) {
            return dag.toString().substring(0, 7);
        }
        return waarde == null ? "" : waarde.toString();
    }
}
