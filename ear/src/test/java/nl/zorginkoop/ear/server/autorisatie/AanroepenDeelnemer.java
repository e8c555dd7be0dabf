package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Aanroepen.WACHTWOORD;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.HIER;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deelnemer.Deelnemersloket;
import nl.zorginkoop.contracting.deelnemer.NieuwAccount;
import nl.zorginkoop.contracting.deur.Rol;

/** De deuren van {@code deelnemer}. */
@Dependent
class AanroepenDeelnemer implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        a.bij("Accountloket.kiesTaal", (w, e) -> List.of("en"));
        a.bij(
                "Accountloket.maak",
                (w, e) ->
                        List.of(
                                new NieuwAccount(
                                        "nieuw." + UUID.randomUUID(),
                                        "Nieuw",
                                        null,
                                        Rol.CONTROLLER,
                                        HIER,
                                        null),
                                WACHTWOORD));
        a.bij("Accountloket.zetActief", (w, e) -> List.of(account(w), true));
        a.bij("Deelnemersloket.schrijfGemeenteIn", (w, e) -> List.of(HIER, "Andere naam"));
        a.bij(
                "Deelnemersloket.legSamenwerkingVast",
                (w, e) -> List.of(Proefwereld.DAAR, HIER, "Samen"));
        a.bij("Deelnemersloket.legWijkVast", (w, e) -> List.of(HIER, "W1", "Wijk"));
        a.bij(
                "Deelnemersloket.schrijfAanbiederIn",
                (w, e) ->
                        List.of(
                                new Deelnemersloket.Zorgaanbieder(
                                        DEZE, "Andere naam", null, null)));
        a.bij("Stappen.doe", (w, e) -> List.of("klaar", (Runnable) () -> {}));
    }

    private static UUID account(Proefwereld w) {
        return w.databank
                .eerste(
                        "select id from account where gebruikersnaam = 'merk.controller'",
                        r -> r.getObject("id", UUID.class))
                .orElseThrow();
    }
}
