package nl.zorginkoop.contracting.betaling;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.declaratie.DeclaratieBeoordeeld;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.document.Brief;
import nl.zorginkoop.contracting.document.Documentloket;
import nl.zorginkoop.contracting.document.Documentopgave;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taak;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/**
 * Goedgekeurd en niet betaalbaar (rulings A12): na elke declaratie en voor elke betaalopdracht
 * staat bij de regel hoe het ervoor staat. Wat erbij komt krijgt een brief en een taak; wat na een
 * addendum loslaat wordt betaald, en ook dat staat in een brief.
 */
@Dependent
class Ruimteafstemming {
    static final String CONTRACT = "CONTRACT";
    static final String BOVEN =
            "Goedgekeurd boven de bestedingsruimte en daarom niet betaald: overleg en beslis over een"
                    + " addendum";

    @Inject Databank databank;
    @Inject Takenloket taken;
    @Inject Documentloket documenten;
    @Inject Kennisgevingloket kennisgevingen;
    @Inject Klok klok;

    private record Verschil(
            UUID overeenkomst,
            String nummer,
            AgbCode aanbieder,
            String aanbiedernaam,
            String gemeentenaam,
            long erbij,
            Euro erbijBedrag,
            long los,
            Euro losBedrag) {}

    void bij(@Observes DeclaratieBeoordeeld d) {
        stemAf(d.namens());
    }

    void stemAf(Namens namens) {
        List<Verschil> verschillen =
                databank.lijst(
                        """
                        with v as materialized (select * from stem_ruimte_af(?))
                        select v.*, o.nummer, o.aanbieder, z.naam as aanbiedernaam, g.naam as gemeentenaam
                        from v join raamovereenkomst o on o.id = v.overeenkomst
                        join zorgaanbieder z on z.agb = o.aanbieder join gemeente g on g.code = o.gemeente
                        order by v.overeenkomst
                        """,
                        r ->
                                new Verschil(
                                        r.getObject("overeenkomst", UUID.class),
                                        r.getString("nummer"),
                                        new AgbCode(r.getString("aanbieder")),
                                        r.getString("aanbiedernaam"),
                                        r.getString("gemeentenaam"),
                                        r.getLong("erbij"),
                                        Euro.centen(r.getLong("erbij_bedrag")),
                                        r.getLong("los"),
                                        Euro.centen(r.getLong("los_bedrag"))),
                        namens.gemeente().code());
        Namens huis = Namens.systeem(namens.gemeente());
        for (Verschil v : verschillen) {
            if (v.erbij() > 0) {
                boven(huis, v);
            }
            if (v.los() > 0) {
                los(huis, v);
            }
        }
    }

    private void boven(Namens huis, Verschil v) {
        if (taak(huis, v) == null) {
            taken.maak(
                    huis,
                    Taakverzoek.voor(
                            Rol.CONTRACTMANAGER, new Onderwerp(CONTRACT, v.overeenkomst()), BOVEN));
        }
        schrijf(
                huis,
                v,
                "Goedgekeurd, niet betaalbaar",
                List.of(
                        new Brief.Alinea(
                                "Van wat u declareerde zijn "
                                        + v.erbij()
                                        + " regels goedgekeurd, samen "
                                        + v.erbijBedrag()
                                        + ". Zij liggen boven de bestedingsruimte van overeenkomst "
                                        + v.nummer()
                                        + ". Zonder schriftelijk addendum betalen wij ze niet."),
                        new Brief.Tussenkop("Wat dit niet is"),
                        new Brief.Lijst(
                                List.of(
                                        "De regels zijn niet afgekeurd: u hoeft ze niet opnieuw in te dienen.",
                                        "Hulp op een specifieke toewijzing, crisishulp en hulp na een"
                                                + " wettelijke verwijzing betalen wij altijd.")),
                        new Brief.Tussenkop("Wat nu"),
                        new Brief.Alinea(
                                "Onze contractmanager overlegt met u over een addendum. Komt het er, dan"
                                        + " betalen wij wat vanaf die dag geleverd is vanzelf, in de volgende"
                                        + " opdracht. U ziet de regels bij Gedeclareerde regels, met de"
                                        + " status Goedgekeurd, niet betaalbaar.")));
    }

    private void los(Namens huis, Verschil v) {
        Taak open = taak(huis, v);
        boolean nog =
                databank.eerste(
                                "select 1 from nietbetaalbaar where overeenkomst = ? and betaalbaar is null limit 1",
                                r -> true,
                                v.overeenkomst())
                        .orElse(false);
        if (open != null && !nog) {
            taken.gedaan(
                    huis,
                    open.id(),
                    open.versie(),
                    "Er is ruimte gekomen: alles is weer betaalbaar.");
        }
        schrijf(
                huis,
                v,
                "Alsnog betaalbaar",
                List.of(
                        new Brief.Alinea(
                                "Er is ruimte gekomen onder overeenkomst "
                                        + v.nummer()
                                        + ". Daardoor zijn "
                                        + v.los()
                                        + " regels van samen "
                                        + v.losBedrag()
                                        + " alsnog betaalbaar. Zij gaan mee in de volgende"
                                        + " betaalopdracht; u hoeft niets te doen.")));
    }

    private Taak taak(Namens huis, Verschil v) {
        return taken.over(huis, v.overeenkomst()).stream()
                .filter(t -> t.klaar() == null && t.titel().equals(BOVEN))
                .findFirst()
                .orElse(null);
    }

    private void schrijf(Namens huis, Verschil v, String onderwerp, List<Brief.Blok> blokken) {
        documenten.schrijfBrief(
                huis,
                Documentopgave.bij(
                                CONTRACT, v.overeenkomst(), onderwerp + " " + v.nummer() + ".pdf")
                        .gedeeldMet(v.aanbieder()),
                new Brief(
                        List.of("Gemeente " + v.gemeentenaam()),
                        List.of(v.aanbiedernaam(), "AGB-code " + v.aanbieder().code()),
                        klok.vandaag(),
                        v.nummer(),
                        onderwerp,
                        blokken));
        kennisgevingen.stuur(
                huis,
                Kennisgevingverzoek.over(
                                "BETALING",
                                new Onderwerp(CONTRACT, v.overeenkomst()),
                                onderwerp + ": overeenkomst " + v.nummer(),
                                "Er staat een brief bij de overeenkomst, en bij de regels wat dit betekent.",
                                new Ontvanger.Aanbieder(v.aanbieder()))
                        .metPad("/declaraties/regels.xhtml?status=NIET_BETAALBAAR"));
    }
}
