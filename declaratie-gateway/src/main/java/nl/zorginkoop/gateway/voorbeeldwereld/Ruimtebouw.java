package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.bestedingsruimte.Hoogteopgave;
import nl.zorginkoop.contracting.bestedingsruimte.Naarrato;
import nl.zorginkoop.contracting.bestedingsruimte.Planpunten;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtefactoren;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtekeuze;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteopgave;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverlegloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverzicht;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.overeenkomst.Contractoverzicht;

/** Bestedingsruimten van De Linde in Rivierdam: een in voornemen, en een waarover is overlegd. */
@ApplicationScoped
class Ruimtebouw {
    private static final Gemeentecode RIVIERDAM = new Gemeentecode("9101");
    private static final Namens MANAGER =
            Namens.gemeente("contract", Rol.CONTRACTMANAGER, RIVIERDAM);
    private static final String LINDES = "RO-2025-099-W";
    private static final String DAGBESTEDING = "Dagbesteding";

    private static final String REACTIE =
            "De Linde vroeg ruimte voor twee extra groepen; een daarvan is meegenomen.";
    private static final Ruimtefactoren FACTOREN =
            new Ruimtefactoren(
                    "Ongeveer 60 cliënten per maand.",
                    "In 2025 ruim 390.000 euro.",
                    "In 2024 waren het er 52, in 2025 57.",
                    "Vijf procent, door vergrijzing in twee wijken.",
                    "Vier aanbieders; De Linde levert de helft.",
                    "Het wijkteam verwijst eerst naar algemene voorzieningen.");
    private static final Planpunten PUNTEN =
            new Planpunten(
                    "Wie er is, blijft; de hulp loopt door over de jaargrens.",
                    "Hooguit vier nieuwe cliënten per maand.",
                    "De Linde deelt de wachtlijst elke eerste maandag.",
                    "Een twaalfde per maand, met ruimte voor de winter.",
                    "De gemeente deelt elke maand wat er benut is.",
                    "Nieuwe cliënten krijgen ander aanbod; wie er is, houdt zijn hulp.",
                    "Specifieke toewijzingen worden altijd helemaal betaald.",
                    "Aspecifieke toewijzingen vragen vooraf overleg.",
                    "De andere drie aanbieders van dagbesteding.",
                    "Crisishulp gaat door en wordt altijd betaald.",
                    "Verwijzers horen het een maand vooraf.");

    @Inject Ruimteloket loket;
    @Inject Ruimteoverlegloket overleg;
    @Inject Ruimteoverzicht overzicht;
    @Inject Contractoverzicht contracten;

    /** Begeleiding krijgt vanaf april een nieuwe ruimte; de zienswijze kan nog. */
    void maakBekend(Namens n) {
        if (RIVIERDAM.equals(n.gemeente())) {
            loket.maakBekend(
                    MANAGER,
                    new Ruimteopgave(
                            contract(),
                            "Begeleiding individueel",
                            LocalDate.of(2027, 4, 1),
                            false,
                            "Het college beslist in december, na een gesprek met alle aanbieders van"
                                    + " begeleiding.",
                            null));
        }
    }

    /** De ruimte voor dagbesteding liep al; zij raakt op, en daar wordt over gesproken. */
    void neemOver(Namens n) {
        if (!RIVIERDAM.equals(n.gemeente())) {
            return;
        }
        UUID contract = contract();
        Ruimtekeuze plafond =
                overzicht.zonderKlok(MANAGER, contract).stream()
                        .filter(p -> p.naam().endsWith("dagbesteding") && p.jaar() == 2026)
                        .findFirst()
                        .orElseThrow();
        UUID ruimte =
                loket.neemOver(
                        MANAGER,
                        new Ruimteopgave(
                                contract,
                                DAGBESTEDING,
                                LocalDate.of(2026, 1, 1),
                                false,
                                "Het college besliste in september 2025.",
                                LocalDate.of(2025, 7, 15)),
                        plafond.id(),
                        new Ruimteloket.Overname(
                                LocalDate.of(2025, 6, 16),
                                LocalDate.of(2025, 9, 22),
                                LocalDate.of(2025, 10, 27),
                                "Ondertekend plan, dossier 2025-418"),
                        new Hoogteopgave(
                                plafond.begroot(),
                                Naarrato.HEEL_JAAR,
                                null,
                                FACTOREN,
                                REACTIE,
                                null),
                        PUNTEN);
        if (overzicht.ruimte(MANAGER, ruimte).orElseThrow().stand().equals("VAN_KRACHT")) {
            overleg.meldDreiging(MANAGER, ruimte, "Bij dit tempo is de ruimte in november op.");
        }
        overleg.legOverlegVast(
                MANAGER,
                ruimte,
                "Gesproken over de groei op twee locaties. De Linde levert voor 1 oktober de"
                        + " verwachting per maand.");
    }

    private UUID contract() {
        return contracten
                .contracten(
                        MANAGER,
                        new Bladvraag(null, false, Bladvraag.Plek.EERSTE, null, 5, LINDES, null))
                .rijen()
                .get(0)
                .id();
    }
}
