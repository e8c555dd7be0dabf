package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.ANDER;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.NIETS;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.overeenkomst.Eindgrond;
import nl.zorginkoop.contracting.overeenkomst.Eindopgave;

/** Verlengen, opzeggen en aflopen, en wie er daarna verder helpt. */
@Dependent
class AanroepenContracteinde implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        looptijd(a);
        overdragen(a);
        overgaan(a);
    }

    private static void looptijd(Aanroepen a) {
        a.bij("Looptijdloket.gronden", (w, e) -> List.of(Contractwereld.lopend(w)));
        a.bij(
                "Looptijdloket.beeindig",
                (w, e) ->
                        List.of(
                                Contractwereld.lopend(w),
                                Eindopgave.op(
                                        Eindgrond.TUSSENTIJDS,
                                        Contractwereld.opzegdag(w),
                                        "minder vraag")));
        a.bij(
                "Looptijdloket.neemMaatregel",
                (w, e) ->
                        List.of(
                                Contractwereld.lopend(w),
                                false,
                                w.vandaag(),
                                w.vandaag().plusDays(30),
                                "de wachttijd is te lang"));
        a.bij("Looptijdloket.verleng", (w, e) -> List.of(Contractwereld.lopend(w), NIETS, NIETS));
        a.bij("Looptijdloket.laatAflopen", (w, e) -> List.of(Contractwereld.voorbij(w)));
        a.bij("Looptijdloket.verwerkEinde", (w, e) -> List.of(Contractwereld.opgezegd(w)));
    }

    private static void overdragen(Aanroepen a) {
        for (String deur : List.of("lijst", "alle")) {
            a.bij(
                    "Overdrachtloket." + deur,
                    (w, e) -> {
                        UUID contract = Contractwereld.opgezegd(w);
                        overdracht(w, contract);
                        return List.of(
                                Bladvraag.eerste(Bladvraag.GROOTST)
                                        .met("contract", contract.toString()));
                    });
        }
        a.bij("Overdrachtloket.keuze", (w, e) -> List.of(overdracht(w)));
        a.bij(
                "Overdrachtloket.draagOver",
                (w, e) -> List.of(overdracht(w), ANDER, w.vandaag(), "akkoord van de client"));
        for (String deur : List.of("beeindigHulp", "stelUit")) {
            a.bij("Overdrachtloket." + deur, (w, e) -> List.of(overdracht(w), "verhuisd"));
        }
    }

    private static void overgaan(Aanroepen a) {
        a.bij("Overgangloket.meld", (w, e) -> List.of(Contractwereld.lopend(w), ANDER, "fusie"));
        a.bij("Overgangloket.besluit", (w, e) -> List.of(overgang(w), true, "eisen getoetst"));
        a.bij(
                "Overgangloket.laatOvergaan",
                (w, e) -> {
                    UUID overgang = overgang(w);
                    w.zet(
                            "update contractovergang set toestemming = nu(), toestemming_door = 'merk', besluit = ? where"
                                    + " id = ?",
                            MERK,
                            overgang);
                    return List.of(overgang, vanAnder(w));
                });
    }

    private static UUID overdracht(Proefwereld w) {
        return overdracht(w, Contractwereld.opgezegd(w));
    }

    /** Wie na het eind nog hulp krijgt, zet de databank zelf op de lijst. */
    private static UUID overdracht(Proefwereld w, UUID contract) {
        return w.merk("select id from overdracht where overeenkomst = ?", contract);
    }

    /** DEZE meldde dat ANDER zijn plaats wil innemen. */
    private static UUID overgang(Proefwereld w) {
        UUID id = w.nieuw();
        UUID contract = Contractwereld.lopend(w);
        w.alsAanbieder(
                () ->
                        w.zet(
                                "insert into contractovergang (id, gemeente, aanbieder, overeenkomst, naar, reden, door) values"
                                        + " (?, '9751', '97510001', ?, '97510002', ?, 'merk')",
                                id,
                                contract,
                                MERK));
        return id;
    }

    /** De overeenkomst waaronder ANDER voor HIER werkt. */
    private static UUID vanAnder(Proefwereld w) {
        return w.databank
                .eerste(
                        "select id from raamovereenkomst where gemeente = '9751' and aanbieder = '97510002' and wet = 'WMO'"
                                + " and toestand = 'ACTIEF' order by id limit 1",
                        r -> r.getObject("id", UUID.class))
                .orElseThrow();
    }
}
