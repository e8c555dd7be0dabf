package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.contractbeheer.Aanbiederkeuze;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheerloket;
import nl.zorginkoop.contracting.contractbeheer.Contractbeheeroverzicht;
import nl.zorginkoop.contracting.contractbeheer.Dekkingsloket;
import nl.zorginkoop.contracting.contractbeheer.Piep;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Het beheer van de overeenkomsten van Rivierdam: groepen met een steekproef, gesprekken en piepen
 * in elke toestand, en hulpvragen waar het aanbod ze wel en niet dekt.
 */
@ApplicationScoped
class Beheerbouw {
    private static final Gemeentecode RIVIERDAM = new Gemeentecode("9101");
    private static final Namens MANAGER =
            Namens.gemeente("contract", Rol.CONTRACTMANAGER, RIVIERDAM);
    private static final Namens REGISSEUR = Namens.gemeente("regie", Rol.REGISSEUR, RIVIERDAM);
    private static final AgbCode ONDER_TOEZICHT = new AgbCode("42420109");
    private static final AgbCode WEER_VRIJ = new AgbCode("42420113");
    private static final AgbCode WACHTTIJD = new AgbCode("42420103");
    private static final int STEEKPROEF = 3;

    @Inject Contractbeheerloket loket;
    @Inject Contractbeheeroverzicht overzicht;
    @Inject Dekkingsloket dekking;

    /** Begin september: twee aanbieders onder toezicht, een gesprek gepland en een gehouden. */
    void begin(Namens n) {
        if (!RIVIERDAM.equals(n.gemeente())) {
            return;
        }
        loket.deelIn(MANAGER, new Periode(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 31)));
        onderToezicht(WEER_VRIJ, Piep.Soort.KWALITEIT, "Drie zorgplannen zijn niet bijgewerkt.");
        onderToezicht(
                ONDER_TOEZICHT, Piep.Soort.FINANCIEEL, "De jaarrekening is twee maanden te laat.");
        loket.planGesprek(MANAGER, WEER_VRIJ, LocalDate.of(2026, 9, 24));
        loket.planGesprek(MANAGER, ONDER_TOEZICHT, LocalDate.of(2026, 9, 10));
        List<Aanbiederkeuze> groepA = overzicht.aanbieders(MANAGER, Aanbiederkeuze.Voor.GESPREK);
        AgbCode eerste =
                groepA.stream()
                        .map(a -> new AgbCode(a.agb()))
                        .filter(a -> !a.equals(WEER_VRIJ) && !a.equals(ONDER_TOEZICHT))
                        .findFirst()
                        .orElseThrow();
        UUID gehouden = loket.planGesprek(MANAGER, eerste, LocalDate.of(2026, 9, 7));
        loket.legGesprekVast(
                MANAGER,
                gehouden,
                LocalDate.of(2026, 9, 7),
                "De wachttijd voor begeleiding is gedaald naar drie weken. Afgesproken: in december"
                        + " de cijfers per wijk.");
        loket.planGesprek(MANAGER, eerste, LocalDate.of(2026, 12, 7));
        hulpvragen();
    }

    /** Een week later: een is weer vrij, en de groepen van het hele jaar liggen vast. */
    void vervolg(Namens n) {
        if (!RIVIERDAM.equals(n.gemeente())) {
            return;
        }
        loket.beeindigToezicht(MANAGER, WEER_VRIJ, "De zorgplannen zijn bijgewerkt en getoetst.");
        UUID indeling =
                loket.deelIn(
                        MANAGER, new Periode(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 8, 31)));
        loket.trek(MANAGER, indeling, STEEKPROEF);
        UUID klacht =
                loket.piep(
                        REGISSEUR,
                        WACHTTIJD,
                        Piep.Soort.KLACHT,
                        "Een gezin kreeg drie keer een andere begeleider.");
        loket.besluit(
                MANAGER, klacht, Piep.Besluit.GEEN_ACTIE, "De aanbieder had het al opgelost.");
        loket.piep(
                REGISSEUR,
                WACHTTIJD,
                Piep.Soort.WACHTTIJD,
                "Twee keer bleek de wachttijd langer dan het profiel zegt.");
    }

    private void onderToezicht(AgbCode aanbieder, Piep.Soort soort, String tekst) {
        UUID piep = loket.piep(REGISSEUR, aanbieder, soort, tekst);
        loket.besluit(MANAGER, piep, Piep.Besluit.INTENSIEF_TOEZICHT, "Elke maand een gesprek.");
    }

    // Begeleiding is genoeg te krijgen; voor pleegzorg staan er meer te wachten dan er plek is.
    private void hulpvragen() {
        vraag(Wet.WMO, "02A03", 9);
        vraag(Wet.JEUGDWET, "44A07", 5);
        dekking.vervul(REGISSEUR, melding(Wet.WMO, "02A03", 1));
    }

    private void vraag(Wet wet, String product, int aantal) {
        for (int i = 1; i <= aantal; i++) {
            dekking.meld(REGISSEUR, melding(wet, product, i), wet, product);
        }
    }

    private static UUID melding(Wet wet, String product, int nummer) {
        String naam = "demo " + wet + " " + product + " " + nummer;
        return UUID.nameUUIDFromBytes(naam.getBytes(StandardCharsets.UTF_8));
    }
}
