package nl.zorginkoop.web.aanvraag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.dossier.Dossieroverzicht;
import nl.zorginkoop.contracting.dossier.Dossierstuk;
import nl.zorginkoop.contracting.dossier.Profiel;
import nl.zorginkoop.contracting.dossier.Profielloket;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.openstelling.Openstellingoverzicht;
import nl.zorginkoop.contracting.openstelling.Openstellingrij;
import nl.zorginkoop.contracting.overeenkomst.Contractinzage;
import nl.zorginkoop.contracting.overeenkomst.Tekenrij;
import nl.zorginkoop.contracting.toelating.Aanvraag;
import nl.zorginkoop.contracting.toelating.Aanvraagoverzicht;
import nl.zorginkoop.contracting.toelating.Aanvraagrij;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;

/** Waar een bieder begint: wat nog niet ingediend is eerst, dan wat er loopt en wat er verloopt. */
@Named
@RequestScoped
public class Biedervandaag {
    private static final int HOOGSTENS = 50;
    private static final int GETOOND = 6;

    @Inject Aanvraagoverzicht overzicht;
    @Inject Openstellingoverzicht openstellingoverzicht;
    @Inject Dossieroverzicht dossier;
    @Inject Profielloket profielen;
    @Inject Contractinzage contracten;
    @Inject Klok klok;
    @Inject Ik ik;

    private List<Aanvraagrij> concepten;
    private List<Aanvraagrij> herstel;
    private List<Aanvraagrij> lopend;
    private List<Openstellingrij> open;
    private List<Dossierstuk> verlopend;
    private Profiel profiel;
    private List<Tekenrij> teTekenen;
    private Instant nu;

    public void open() {
        nu = klok.nu();
        teTekenen = contracten.teTekenen(ik.namens());
        concepten = haal("CONCEPT");
        herstel = haal("HERSTEL_GEVRAAGD");
        List<Aanvraagrij> alle =
                overzicht.aanvragen(ik.namens(), Bladvraag.eerste(HOOGSTENS)).rijen();
        lopend =
                alle.stream()
                        .filter(a -> a.toestand() != Aanvraag.Toestand.CONCEPT)
                        .filter(a -> a.toestand() != Aanvraag.Toestand.HERSTEL_GEVRAAGD)
                        .limit(GETOOND)
                        .toList();
        Set<UUID> bezig = new HashSet<>();
        alle.stream()
                .filter(
                        a ->
                                !a.toestand().isKlaar()
                                        || a.toestand() == Aanvraag.Toestand.TOEGELATEN)
                .forEach(a -> bezig.add(a.openstelling()));
        open =
                openstellingoverzicht
                        .openbaar(
                                ik.namens(),
                                Bladvraag.eerste(HOOGSTENS)
                                        .met("status", "OPEN")
                                        .met("procedure", "TOELATING"))
                        .rijen()
                        .stream()
                        .filter(o -> !o.stilgelegd() && !bezig.contains(o.id()))
                        .limit(GETOOND)
                        .toList();
        verlopend = dossier.verlopend(ik.namens());
        profiel = profielen.mijn(ik.namens());
    }

    private List<Aanvraagrij> haal(String toestand) {
        return overzicht
                .aanvragen(ik.namens(), Bladvraag.eerste(HOOGSTENS).met("status", toestand))
                .rijen();
    }

    /** Wat er het eerst moet gebeuren, in één zin. */
    public String getTitel() {
        Opmaak opmaak = Opmaak.in(ik.getLocale());
        if (!herstel.isEmpty()) {
            return opmaak.tekst("bieder.titel.herstel", herstel.size());
        }
        if (!concepten.isEmpty()) {
            return opmaak.tekst("bieder.titel.concept", concepten.size());
        }
        long teOud = verlopend.stream().filter(this::isTeOud).count();
        return teOud > 0
                ? opmaak.tekst("bieder.titel.stukken", teOud)
                : opmaak.tekst("bieder.titel.open", open.size());
    }

    public boolean isTeOud(Dossierstuk stuk) {
        LocalDate vandaag = klok.vandaag();
        return stuk.teltTot() != null && stuk.teltTot().isBefore(vandaag);
    }

    public String pad(Aanvraagrij a) {
        return Aanvraaglijst.pad(a);
    }

    public List<Aanvraagrij> getConcepten() {
        return concepten;
    }

    public List<Aanvraagrij> getHerstel() {
        return herstel;
    }

    public List<Aanvraagrij> getLopend() {
        return lopend;
    }

    public List<Openstellingrij> getOpenstellingen() {
        return open;
    }

    public List<Dossierstuk> getVerlopend() {
        return verlopend;
    }

    public Profiel getProfiel() {
        return profiel;
    }

    public Instant getNu() {
        return nu;
    }

    /** Overeenkomsten die op een handtekening wachten. */
    public List<Tekenrij> getTeTekenen() {
        return teTekenen;
    }
}
