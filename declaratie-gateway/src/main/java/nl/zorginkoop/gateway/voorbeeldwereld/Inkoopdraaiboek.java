package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.gateway.voorbeeldwereld.Inkoopbouw.Demokader;

/** Wanneer in de demowereld een kader en zijn voorwaarden een stap verder gaan. */
@ApplicationScoped
class Inkoopdraaiboek {
    private static final Predicate<Demokader> ACTIEF = Demokader::actief;
    private static final Predicate<Demokader> VERDER = k -> k.is("GEPUBLICEERD");

    @Inject Inkoopbouw kaders;
    @Inject Voorwaardenbouw voorwaarden;
    @Inject Aanvraagbouw aanvragen;
    @Inject Contractbouw contracten;
    @Inject Beheerbouw beheer;
    @Inject Ruimtebouw ruimten;

    /**
     * Een stap op een moment.
     *
     * @param los ook namens aanbieders, dus niet in de transactie van een gemeente
     */
    record Stap(LocalDateTime tijd, String naam, boolean los, Consumer<Namens> werk) {}

    List<Stap> stappen() {
        Voorwaardenbouw v = voorwaarden;
        return List.of(
                op("2025-11-18", "kaders", kaders::kaders),
                op("2025-11-19", "voorwaarden-1", v::eerste),
                op("2025-12-05", "voorwaarden-1-bekend", n -> v.maakBekend(n, ACTIEF)),
                los("2025-12-09", "voorwaarden-1-aanvaard", n -> v.aanvaard(n, ACTIEF)),
                op("2026-01-02", "voorwaarden-1-in", n -> v.laatIngaan(n, ACTIEF)),
                op("2026-02-16", "voorwaarden-2", v::kortereWachttijd),
                op("2026-03-04", "voorwaarden-2-bekend", n -> v.maakBekend(n, VERDER)),
                los("2026-03-11", "voorwaarden-2-aanvaard", n -> v.aanvaard(n, VERDER)),
                op("2026-07-01", "voorwaarden-2-in", n -> v.laatIngaan(n, VERDER)),
                op("2026-08-03", "contract-afgelopen", contracten::afgelopen),
                op("2026-08-03", "voorwaarden-3", v::indexeer),
                op("2026-08-05", "sas-noodzaak", v::noodzaak),
                op("2026-08-21", "voorwaarden-3-bekend", n -> v.maakBekend(n, VERDER)),
                los("2026-08-25", "voorwaarden-3-aanvaard", n -> v.aanvaard(n, VERDER)),
                op("2026-08-26", "sas-vastgesteld", v::stelVast),
                los("2026-08-24", "dossiers", aanvragen::dossiers),
                los("2026-09-08", "aanvraag-ingediend", aanvragen::dienIn),
                op("2026-09-09", "jeugd-consultatie", v::legVoor),
                los("2026-09-10", "aanvraag-begonnen", aanvragen::begin),
                los("2026-09-14", "contract-getekend", contracten::teken),
                los("2026-09-10", "contract-beperkt", contracten::beperk),
                los("2026-09-14", "uitvoerder-genoemd", contracten::noemUitvoerder),
                los("2026-09-11", "ruimte-voornemen", ruimten::maakBekend),
                los("2026-09-14", "ruimte-overleg", ruimten::neemOver),
                op("2026-09-07", "beheer", beheer::begin),
                op("2026-09-11", "contract-verplichtingen", contracten::verplicht),
                op("2026-09-14", "beheer-vervolg", beheer::vervolg),
                los("2026-09-11", "jeugd-reactie", v::reageer));
    }

    private static Stap op(String dag, String naam, Consumer<Namens> werk) {
        return new Stap(LocalDate.parse(dag).atTime(9, 30), naam, false, werk);
    }

    private static Stap los(String dag, String naam, Consumer<Namens> werk) {
        return new Stap(LocalDate.parse(dag).atTime(9, 30), naam, true, werk);
    }
}
