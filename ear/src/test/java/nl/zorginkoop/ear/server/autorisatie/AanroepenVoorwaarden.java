package nl.zorginkoop.ear.server.autorisatie;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.inkoop.Versieopgave;
import nl.zorginkoop.contracting.inkoop.Voorwaarde;
import nl.zorginkoop.contracting.inkoop.Wijzigingssoort;

/** De deuren van de voorwaarden. */
@Dependent
class AanroepenVoorwaarden implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        a.bij("Voorwaardenloket.begin", (w, e) -> List.of(opgave(Inkoopwereld.concept(w))));
        a.bij(
                "Voorwaardenloket.schrijf",
                (w, e) ->
                        List.of(
                                Inkoopwereld.voorwaarden(w),
                                Voorwaarde.artikel("2.1", "Kop", "Tekst")));
        a.bij("Voorwaardenloket.startConsultatie", (w, e) -> List.of(Inkoopwereld.voorwaarden(w)));
        a.bij(
                "Voorwaardenloket.reageer",
                (w, e) -> List.of(Inkoopwereld.inConsultatie(w), "een vraag"));
        a.bij(
                "Voorwaardenloket.beantwoord",
                (w, e) ->
                        List.of(
                                Inkoopwereld.reactie(w, Inkoopwereld.inConsultatie(w)),
                                "een antwoord"));
        a.bij("Voorwaardenloket.stelVast", (w, e) -> List.of(Inkoopwereld.geraadpleegd(w)));
        a.bij("Voorwaardenloket.publiceer", (w, e) -> List.of(Inkoopwereld.vastgesteld(w)));
        a.bij("Voorwaardenloket.laatIngaan", (w, e) -> List.of(Inkoopwereld.gepubliceerd(w)));
        a.bij("Voorwaardenloket.trekIn", (w, e) -> List.of(Inkoopwereld.voorwaarden(w)));
        for (String besluit : List.of("aanvaard", "weiger")) {
            a.bij(
                    "Voorwaardenloket." + besluit,
                    (w, e) -> {
                        UUID versie = Inkoopwereld.gepubliceerd(w);
                        return List.of(versie, Inkoopwereld.hash(w, versie), "bestuurder");
                    });
        }
        a.bij(
                "Voorwaardenoverzicht.versies",
                (w, e) -> {
                    UUID versie = Inkoopwereld.voorwaarden(w);
                    return List.of(
                            w.databank
                                    .eerste(
                                            "select kader from voorwaardenset where id = ?",
                                            r -> r.getObject("kader", UUID.class),
                                            versie)
                                    .orElseThrow());
                });
        for (String lezen :
                List.of("versie", "artikelen", "verschil", "tariefeffecten", "tariefwijzigingen")) {
            a.bij("Voorwaardenoverzicht." + lezen, (w, e) -> List.of(Inkoopwereld.voorwaarden(w)));
        }
        a.bij(
                "Voorwaardenoverzicht.reacties",
                (w, e) -> {
                    UUID versie = Inkoopwereld.inConsultatie(w);
                    Inkoopwereld.reactie(w, versie);
                    return List.of(versie);
                });
        a.bij(
                "Voorwaardenoverzicht.aanvaardingen",
                (w, e) -> {
                    UUID versie = Inkoopwereld.gepubliceerd(w);
                    Inkoopwereld.aanvaarding(w, versie);
                    return List.of(versie);
                });
    }

    private static Versieopgave opgave(UUID kader) {
        return new Versieopgave(
                kader,
                Wijzigingssoort.EERSTE,
                Uitvoeringsvariant.INSPANNINGSGERICHT,
                "aard",
                "omvang",
                "toelichting",
                null,
                LocalDate.of(2027, 1, 1));
    }
}
