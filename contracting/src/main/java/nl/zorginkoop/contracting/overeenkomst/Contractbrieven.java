package nl.zorginkoop.contracting.overeenkomst;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.document.Brief;
import nl.zorginkoop.contracting.document.Documentloket;
import nl.zorginkoop.contracting.document.Documentopgave;
import nl.zorginkoop.contracting.gedeeld.Klok;

/** De brieven bij een overeenkomst, opgebouwd uit wat vastligt. */
@Dependent
class Contractbrieven {
    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));

    @Inject Databank databank;
    @Inject Documentloket documenten;
    @Inject Klok klok;

    private record Partijen(String gemeente, String aanbieder) {}

    private record Einde(
            String artikel, boolean ontbinding, boolean vanGemeente, LocalDate per, String tekst) {}

    static String dag(LocalDate dag) {
        return DAG.format(dag);
    }

    void einde(Namens namens, Contracttabel.Stand c) {
        Einde e = laatste(c.id());
        List<Brief.Blok> blokken = new ArrayList<>();
        blokken.add(
                new Brief.Alinea(
                        (e.vanGemeente() ? "Wij hebben" : "U hebt")
                                + " overeenkomst "
                                + c.nummer()
                                + (e.ontbinding() ? " ontbonden" : " opgezegd")
                                + " op grond van artikel "
                                + e.artikel()
                                + ". Zij geldt niet meer vanaf "
                                + dag(e.per())
                                + "."));
        blokken.add(new Brief.Tussenkop("Waarom"));
        blokken.add(new Brief.Alinea(e.tekst()));
        blokken.add(new Brief.Tussenkop("Wat er met de hulp gebeurt"));
        blokken.add(
                new Brief.Lijst(
                        List.of(
                                "Elke cliënt die na die dag nog hulp krijgt, gaat met zijn"
                                        + " instemming over naar een andere aanbieder, of de hulp eindigt"
                                        + " met een reden (artikel 3.19.6).",
                                "Zolang overdragen niet kan, levert u door tegen de afgesproken"
                                        + " prijs.",
                                "De lijst staat bij de overeenkomst op het platform.")));
        schrijf(namens, c, "Einde van de overeenkomst", blokken);
    }

    void verlenging(Namens namens, Contracttabel.Stand c) {
        schrijf(
                namens,
                c,
                "Verlenging van de overeenkomst",
                List.of(
                        new Brief.Alinea(
                                "Wij verlengen overeenkomst "
                                        + c.nummer()
                                        + " op grond van artikel 1.3. Zij loopt nu tot en met "
                                        + dag(c.eind())
                                        + ". Al het andere blijft gelijk.")));
    }

    private void schrijf(
            Namens namens, Contracttabel.Stand c, String onderwerp, List<Brief.Blok> blokken) {
        Partijen p = partijen(c.id());
        documenten.schrijfBrief(
                namens,
                Documentopgave.bij(
                                Contractloket.ONDERWERP,
                                c.id(),
                                onderwerp + " " + c.nummer() + ".pdf")
                        .gedeeldMet(c.aanbieder()),
                new Brief(
                        List.of("Gemeente " + p.gemeente()),
                        List.of(p.aanbieder(), "AGB-code " + c.aanbieder().code()),
                        klok.vandaag(),
                        c.nummer(),
                        onderwerp,
                        blokken));
    }

    private Partijen partijen(UUID overeenkomst) {
        return databank.eerste(
                        """
                        select g.naam as gemeente, z.naam as aanbieder from raamovereenkomst o
                        join gemeente g on g.code = o.gemeente join zorgaanbieder z on z.agb = o.aanbieder where o.id = ?
                        """,
                        r -> new Partijen(r.getString("gemeente"), r.getString("aanbieder")),
                        overeenkomst)
                .orElseThrow();
    }

    private Einde laatste(UUID overeenkomst) {
        return databank.eerste(
                        """
                        select g.artikel, g.soort = 'ONTBINDING' as ontbinding, e.kant = 'GEMEENTE' as van_gemeente, e.per,
                               e.toelichting
                        from contracteinde e join eindgrond g using (grond) where e.overeenkomst = ?
                        order by e.ontvangen desc limit 1
                        """,
                        r ->
                                new Einde(
                                        r.getString("artikel"),
                                        r.getBoolean("ontbinding"),
                                        r.getBoolean("van_gemeente"),
                                        Databank.dag(r, "per"),
                                        r.getString("toelichting")),
                        overeenkomst)
                .orElseThrow();
    }
}
