package nl.zorginkoop.web.aanvraag;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.dossier.Dossieroverzicht;
import nl.zorginkoop.contracting.dossier.Dossierstuk;
import nl.zorginkoop.contracting.dossier.Stuksoort;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De bewijsstukken in het dossier, wat het eerst verloopt bovenaan. */
@Named
@RequestScoped
public class Stuklijst extends Lijst<Dossierstuk> {
    private static final int BIJNA = 90;

    @Inject Dossieroverzicht overzicht;
    @Inject Klok klok;

    @Override
    public String getNaam() {
        return "dossier";
    }

    @Override
    public List<Kolom<Dossierstuk>> kolommen() {
        LocalDate vandaag = klok.vandaag();
        return List.of(
                van("naam", Soort.TEKST, Dossierstuk::naam)
                        .metOnder(Dossierstuk::omschrijving)
                        .naar((Dossierstuk s) -> "/dossier/stuk.xhtml?stuk=" + s.id())
                        .sorteer(),
                van("soort", Soort.WOORD, Dossierstuk::soort).sorteer(),
                van("houder", Soort.TEKST, Dossierstuk::houder),
                van("afgifte", Soort.DAG, Dossierstuk::afgifte).sorteer(),
                van("verloopt", Soort.DAG, Dossierstuk::teltTot).sorteer(),
                van("status", Soort.STATUS, (Dossierstuk s) -> stand(s, vandaag)));
    }

    /** Telt dit stuk vandaag nog? */
    static String stand(Dossierstuk s, LocalDate vandaag) {
        if (s.vervallen() != null) {
            return "VERVANGEN";
        }
        if (s.teltTot() == null || s.teltTot().isAfter(vandaag.plusDays(BIJNA))) {
            return "STUK_TELT";
        }
        return s.teltTot().isBefore(vandaag) ? "STUK_TE_OUD" : "STUK_VERLOOPT";
    }

    @Override
    protected Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("soort", Arrays.stream(Stuksoort.values()).map(Enum::name).toList());
        filters.put("vervangen", List.of("ja"));
        return filters;
    }

    @Override
    protected Bladzijde<Dossierstuk> haal(Bladvraag vraag) {
        return overzicht.stukken(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Dossierstuk> verwerk) {
        overzicht.alleStukken(ik.namens(), vraag, verwerk);
    }
}
