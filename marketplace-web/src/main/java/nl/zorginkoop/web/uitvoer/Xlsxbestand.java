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

/** Een rekenblad met echte getallen en datums. Elke duizend rijen gaan naar buiten. */
final class Xlsxbestand implements Bestand {
    private final Workbook boek;
    private final Worksheet blad;
    private int rij;

    Xlsxbestand(OutputStream uit, String naam) {
        boek = new Workbook(uit, "Zorginkoop", "1.0");
        blad = boek.newWorksheet(naam);
        blad.freezePane(0, 1);
    }

    @Override
    public String mediatype() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public void koppen(List<String> koppen) {
        for (int i = 0; i < koppen.size(); i++) {
            blad.value(0, i, koppen.get(i));
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
    public void totalen(List<Kolom.Soort> soorten, List<Object> waarden) {
        schrijf(waarden, true);
    }

    @Override
    public void sluit() throws IOException {
        boek.finish();
    }

    private void schrijf(List<Object> waarden, boolean vet) {
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
                blad.value(rij, i, waarde.toString());
            }
            if (vet) {
                blad.style(rij, i).bold().set();
            }
        }
        rij++;
    }
}
