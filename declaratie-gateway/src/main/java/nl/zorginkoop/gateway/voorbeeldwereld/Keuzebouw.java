package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.catalogus.Aanbodrij;
import nl.zorginkoop.contracting.catalogus.Interventieloket;
import nl.zorginkoop.contracting.catalogus.Interventieopgave;
import nl.zorginkoop.contracting.catalogus.Keuzeloket;
import nl.zorginkoop.contracting.catalogus.Keuzeopening;
import nl.zorginkoop.contracting.catalogus.Keuzeoverzicht;
import nl.zorginkoop.contracting.catalogus.Voorkeur;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Melding;
import nl.zorginkoop.contracting.regie.Meldingopgave;
import nl.zorginkoop.contracting.regie.Meldloket;
import nl.zorginkoop.contracting.regie.Oordeelopgave;
import nl.zorginkoop.contracting.regie.Zaak;

/** De catalogus van Rivierdam, en hulpvragers die eruit kiezen: elk een stap verder. */
@ApplicationScoped
class Keuzebouw {
    static final LocalDateTime TIJD = LocalDateTime.of(2026, 9, 14, 11, 0);

    private static final Gemeentecode RIVIERDAM = new Gemeentecode("9101");
    private static final Namens MANAGER =
            Namens.gemeente("contract", Rol.CONTRACTMANAGER, RIVIERDAM);
    private static final Namens REGISSEUR = Namens.gemeente("regie", Rol.REGISSEUR, RIVIERDAM);
    private static final Grondslag GRONDSLAG = Grondslag.wettelijkeTaak("Demowereld inrichten");
    private static final LocalDate VAN = LocalDate.of(2026, 1, 1);
    private static final LocalDate START = LocalDate.of(2026, 10, 1);
    private static final AgbCode LINDE = new AgbCode("42420099");

    /** Verzonnen liggingen: genoeg voor een afstand op het scherm. */
    private static final List<String> GEBIEDEN = List.of("9471", "3999", "9482");

    @Inject Databank databank;
    @Inject Interventieloket interventies;
    @Inject Keuzeloket keuzes;
    @Inject Keuzeoverzicht overzicht;
    @Inject Meldloket meldingen;

    void bouw(Namens n) {
        if (!RIVIERDAM.equals(n.gemeente())) {
            return;
        }
        for (int i = 0; i < GEBIEDEN.size(); i++) {
            interventies.legPlekVast(n, GEBIEDEN.get(i), 150_000 + 2_400 * i, 430_000 + 1_800 * i);
        }
        interventies.legTevredenheidVast(MANAGER, LINDE, Wet.WMO, 2025, 212, new BigDecimal("7.9"));
        UUID begeleiding = interventie("Begeleiding thuis", "02A03", Kenmerk.DOELGROEP_VOLWASSENEN);
        interventie("Begeleiding bij een beperking", "02A05", Kenmerk.DOELGROEP_VOLWASSENEN);
        interventie("Dagbesteding in de buurt", "07A03", Kenmerk.DOELGROEP_OUDEREN);
        interventie("Hulp in het huishouden", "01A04", Kenmerk.DOELGROEP_OUDEREN);
        List<UUID> mensen =
                databank.lijst(
                        "select id from hulpvrager where gemeente = ? and geboortedatum <"
                                + " '1980-01-01' order by bsn limit 3",
                        r -> r.getObject("id", UUID.class),
                        n.gemeente().code());
        open(mensen.get(0), begeleiding);
        keuzes.toon(REGISSEUR, open(mensen.get(1), begeleiding));
        gevraagd(open(mensen.get(2), begeleiding));
    }

    private UUID interventie(String naam, String product, Kenmerk doelgroep) {
        return interventies.maak(
                MANAGER,
                new Interventieopgave(
                        naam,
                        Wet.WMO,
                        product,
                        doelgroep,
                        "Samen kijken wat er nodig is, met een vast gezicht.",
                        VAN));
    }

    private UUID open(UUID mens, UUID interventie) {
        UUID melding =
                meldingen
                        .meld(
                                REGISSEUR,
                                new Meldingopgave(
                                        Melding.Soort.MELDING,
                                        Melding.Bron.BURGER,
                                        "Iemand uit Rivierdam",
                                        null,
                                        "0300 123 456",
                                        "zelf",
                                        "Het lukt niet meer om de dag te plannen.",
                                        "Ik zoek iemand die daarbij helpt.",
                                        false,
                                        Melding.Domein.TIJDSBESTEDING))
                        .id();
        meldingen.beoordeel(
                REGISSEUR,
                GRONDSLAG,
                melding,
                Oordeelopgave.onderzoek(mens, Wet.WMO, Zaak.Route.CATALOGUS));
        UUID zaak =
                databank.eerste(
                                "select id from zaak where melding = ?",
                                r -> r.getObject("id", UUID.class),
                                melding)
                        .orElseThrow();
        return keuzes.open(REGISSEUR, new Keuzeopening(zaak, interventie, START, Set.of()));
    }

    // De Linde als zij te kiezen is: haar account is er om te antwoorden.
    private void gevraagd(UUID keuze) {
        UUID lijst = keuzes.toon(REGISSEUR, keuze);
        List<AgbCode> teKiezen =
                overzicht
                        .lijst(REGISSEUR, keuze, Bladvraag.eerste(Bladvraag.GROOTST))
                        .rijen()
                        .stream()
                        .filter(Aanbodrij::isTeKiezen)
                        .map(Aanbodrij::agb)
                        .toList();
        keuzes.kies(
                REGISSEUR,
                keuze,
                new Voorkeur(
                        lijst,
                        teKiezen.contains(LINDE) ? LINDE : teKiezen.get(0),
                        Voorkeur.Kiezer.CLIENT,
                        null,
                        "Dichtbij, en een buurvrouw is er tevreden over."),
                true);
    }
}
