package nl.zorginkoop.web.uitvoer;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.document.Rapport;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.opmaak.Opmaak;

/**
 * Een getagde pdf om te bewaren of te bespreken (ADR 0014). Een pdf kent haar structuur pas aan het
 * eind, dus de rijen staan even in het geheugen; daarom is er een hoogste aantal.
 */
final class Pdfbestand implements Bestand {
    private final OutputStream uit;
    private final String titel;
    private final String organisatie;
    private final LocalDate dag;
    private final Opmaak opmaak;
    private final List<List<String>> rijen = new ArrayList<>();
    private List<String> koppen = List.of();
    private List<Boolean> rechts = List.of();
    private List<String> onder = List.of();

    Pdfbestand(OutputStream uit, String titel, String organisatie, LocalDate dag, Opmaak opmaak) {
        this.uit = uit;
        this.titel = titel;
        this.organisatie = organisatie;
        this.dag = dag;
        this.opmaak = opmaak;
    }

    @Override
    public String mediatype() {
        return "application/pdf";
    }

    @Override
    public void koppen(List<String> namen) {
        koppen = List.copyOf(namen);
    }

    @Override
    public void rij(List<Kolom.Soort> soorten, List<Object> waarden) {
        rijen.add(teksten(soorten, waarden));
    }

    @Override
    public void totalen(List<Kolom.Soort> soorten, List<Object> waarden) {
        rechts = soorten.stream().map(Kolom.Soort::isRechts).toList();
        onder = teksten(soorten, waarden);
    }

    @Override
    public void sluit() throws IOException {
        uit.write(
                new Rapport(organisatie, titel, dag, opmaak.taal(), koppen, rechts, rijen, onder)
                        .pdf());
    }

    private List<String> teksten(List<Kolom.Soort> soorten, List<Object> waarden) {
        List<String> teksten = new ArrayList<>();
        for (int i = 0; i < waarden.size(); i++) {
            teksten.add(tekst(soorten.get(i), waarden.get(i)));
        }
        return teksten;
    }

    private String tekst(Kolom.Soort soort, Object waarde) {
        if (waarde == null) {
            return "";
        } else if (waarde instanceof Euro bedrag) {
            return opmaak.euro(bedrag);
        } else if (waarde instanceof LocalDate dagOfMaand) {
            return soort == Kolom.Soort.MAAND ? opmaak.maand(dagOfMaand) : opmaak.dag(dagOfMaand);
        } else if (waarde instanceof Instant moment) {
            return opmaak.moment(moment);
        } else if (waarde instanceof Number getal && soort == Kolom.Soort.GETAL) {
            return opmaak.getal(getal);
        }
        return waarde.toString();
    }
}
