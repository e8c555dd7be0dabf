package nl.zorginkoop.web.uitvoer;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.web.lijst.Kolom;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Een rekenblad met echte getallen en datums. Elke duizend rijen gaan naar buiten, en is een blad
 * vol, dan gaat het verder op het volgende.
 */
final class Xlsxbestand implements Bestand {
    // Meer rijen kent een rekenblad niet.
    private static final int BLAD = 1_048_576;

    private final Workbook boek;
    private final String naam;
    private final int vol;
    private Worksheet blad;
    private List<String> koppen = List.of();
    private int bladen;
    private int rij;

    Xlsxbestand(OutputStream uit, String naam) {
        this(uit, naam, BLAD);
    }

    Xlsxbestand(OutputStream uit, String naam, int vol) {
        boek = new Workbook(uit, "Zorginkoop", "1.0");
        this.naam = naam;
        this.vol = vol;
    }

    @Override
    public String mediatype() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public void koppen(List<String> namen) throws IOException {
        koppen = List.copyOf(namen);
        begin();
    }

    private void begin() throws IOException {
        if (blad != null) {
            blad.finish();
        }
        bladen++;
        blad = boek.newWorksheet(bladen == 1 ? naam : naam + " " + bladen);
        blad.freezePane(0, 1);
        for (int i = 0; i < koppen.size(); i++) {
            blad.inlineString(0, i, koppen.get(i));
            blad.style(0, i).bold().set();
            blad.width(i, 18);
        }
        rij = 1;
    }

    @Override
    public void rij(List<Kolom.Soort> soorten, List<Object> waarden) throws IOException {
        schrijf(waarden, false);
        if (rij % 1000 == 0) {
            blad.flush();
        }
    }

    @Override
    public void totalen(List<Kolom.Soort> soorten, List<Object> waarden) throws IOException {
        schrijf(waarden, true);
    }

    @Override
    public void sluit() throws IOException {
        boek.finish();
    }

    private void schrijf(List<Object> waarden, boolean vet) throws IOException {
        if (rij == vol) {
            begin();
        }
        for (int i = 0; i < waarden.size(); i++) {
            Object waarde = waarden.get(i);
            if (waarde instanceof Euro bedrag) {
                blad.value(rij, i, bedrag.bedrag());
                blad.style(rij, i).format("#,##0.00").set();
            } else if (waarde instanceof LocalDate dag) {
                blad.value(rij, i, dag);
                blad.style(rij, i).format("dd-mm-yyyy").set();
            } else if (waarde instanceof Instant moment) {
                blad.value(rij, i, moment.atZone(Klok.AMSTERDAM).toLocalDateTime());
                blad.style(rij, i).format("dd-mm-yyyy hh:mm:ss").set();
            } else if (waarde instanceof Number getal) {
                blad.value(rij, i, getal);
            } else if (waarde != null) {
                tekst(i, waarde.toString());
            }
            if (vet) {
                blad.style(rij, i).bold().set();
            }
        }
        rij++;
    }

    // Een gedeelde tekst blijft in het geheugen tot het boek af is; een eigen tekst gaat naar
    // buiten. Alleen een gedeelde bewaart de witruimte aan haar randen.
    private void tekst(int kolom, String tekst) {
        if (tekst.equals(tekst.strip())) {
            blad.inlineString(rij, kolom, tekst);
        } else {
            blad.value(rij, kolom, tekst);
        }
    }
}
