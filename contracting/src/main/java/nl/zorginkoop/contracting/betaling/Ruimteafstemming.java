package nl.zorginkoop.contracting.betaling;

import jakarta.annotation.Priority;
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
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taak;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/**
 * Goedgekeurd en niet betaalbaar (rulings A12): na elke declaratie, voor de ruimten waarop zij
 * boekte, en voor elke betaalopdracht staat bij de regel hoe het ervoor staat. Wat erbij komt
 * krijgt een brief en een taak; wat na een addendum loslaat wordt betaald, en ook dat staat in een
 * brief. Wat wegvalt omdat de aanbieder crediteerde of omdat het onterecht bleek, wordt niet
 * betaald en krijgt hier geen brief.
 */
@Dependent
class Ruimteafstemming {
    static final String BOVEN =
            "Goedgekeurd boven de bestedingsruimte en daarom niet betaald: overleg en beslis over een"
                    + " addendum";

    @Inject Databank databank;
    @Inject Takenloket taken;
    @Inject Betaalbrief brief;

    private record Verschil(
            UUID overeenkomst,
            String nummer,
            AgbCode aanbieder,
            String aanbiedernaam,
            String gemeentenaam,
            long erbij,
            Euro erbijBedrag,
            long weg,
            long los,
            Euro losBedrag) {}

    // Na de jaarovergang (Jaarklok): die kan een verplichting naar een ander blad verhuizen.
    void bij(@Observes @Priority(2000) DeclaratieBeoordeeld d) {
        stemAf(d.namens(), d.declaratie());
    }

    void stemAf(Namens namens) {
        stemAf(namens, null);
    }

    private void stemAf(Namens namens, UUID declaratie) {
        List<Verschil> verschillen =
                databank.lijst(
                        """
                        with v as materialized (select * from stem_ruimte_af(?, ?))
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
                                        r.getLong("weg"),
                                        r.getLong("los"),
                                        Euro.centen(r.getLong("los_bedrag"))),
                        namens.gemeente().code(),
                        declaratie);
        Namens huis = Namens.systeem(namens.gemeente());
        for (Verschil v : verschillen) {
            if (v.erbij() > 0) {
                boven(huis, v);
            }
            if (v.weg() > 0) {
                klaar(huis, v);
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
                            Rol.CONTRACTMANAGER,
                            new Onderwerp(Betaalbrief.CONTRACT, v.overeenkomst()),
                            BOVEN));
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

    private void klaar(Namens huis, Verschil v) {
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
                    "Er ligt niets meer boven de bestedingsruimte.");
        }
    }

    private void los(Namens huis, Verschil v) {
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
        brief.schrijf(
                huis,
                new Betaalbrief.Aan(
                        v.overeenkomst(),
                        v.nummer(),
                        v.aanbieder(),
                        v.aanbiedernaam(),
                        v.gemeentenaam()),
                onderwerp,
                blokken,
                "/declaraties/regels.xhtml?status=NIET_BETAALBAAR");
    }
}
