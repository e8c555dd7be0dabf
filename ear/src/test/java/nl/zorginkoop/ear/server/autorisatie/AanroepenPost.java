package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Aanroepen.bytes;
import static nl.zorginkoop.ear.server.autorisatie.Aanroepen.kort;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.HIER;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.NIETS;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.post.Adres;
import nl.zorginkoop.contracting.post.Inlevering;
import nl.zorginkoop.contracting.post.Uitgaand;

/** De deuren van {@code post}. */
@Dependent
class AanroepenPost implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        Aanroepen.Meegebracht ontvangen = (w, e) -> List.of(w.bericht("VERWERKT"));
        for (String deur :
                List.of(
                        "Berichtoverzicht.draad",
                        "Berichtoverzicht.stand",
                        "Postloket.stand",
                        "Postloket.geborgen")) {
            a.bij(deur, ontvangen);
        }
        a.bij(
                "Berichtoverzicht.uitval",
                (w, e) -> {
                    w.bericht("UITVAL");
                    return List.of();
                });
        a.bij("Postloket.lees", ontvangen);
        a.bij("Postloket.claim", (w, e) -> List.of(w.bericht("ONTVANGEN"), adres()));
        a.bij("Postloket.afgehandeld", (w, e) -> List.of(w.bericht("ONTVANGEN"), true, NIETS));
        a.bij("Postloket.noteer", (w, e) -> List.of(w.bericht("ONTVANGEN"), "{\"a\": 1}"));
        a.bij("Postloket.naarUitval", (w, e) -> List.of(w.bericht("ONTVANGEN"), "kapot", NIETS));
        a.bij("Postloket.opnieuw", (w, e) -> List.of(w.bericht("UITVAL")));
        a.bij("Postloket.ontvang", (w, e) -> List.of(inlevering(e), adres(), bytes()));
        a.bij("Postloket.ontvangUitpak", (w, e) -> List.of(inlevering(e), adres(), bytes()));
        a.bij(
                "Postloket.zetKlaar",
                (w, e) ->
                        List.of(
                                new Uitgaand.Opdracht(
                                        DEZE, "WMO325", w.bericht("VERWERKT"), w.declaratie)));
        a.bij(
                "Postloket.verstuurOpnieuw",
                (w, e) -> {
                    UUID id = w.uitgaand("Z" + kort());
                    w.zet(
                            "update bericht_uit set status = 'VERZONDEN', verzonden = nu() where id = ?",
                            id);
                    return List.of(id);
                });
        a.bij("Postloket.zending", (w, e) -> List.of(w.uitgaand("Z" + kort())));
        a.bij(
                "Postloket.verzonden",
                (w, e) -> List.of(w.uitgaand("Z" + kort()), "bestand.xml", bytes()));
        a.bij(
                "Postloket.koppelRetour",
                (w, e) -> {
                    String nummer = "Z" + kort();
                    w.uitgaand(nummer);
                    return List.of("WMO301", nummer, w.bericht("VERWERKT"));
                });
        a.bij(
                "Retourdeur.neemAan",
                (w, e) -> {
                    String nummer = "Z" + kort();
                    w.uitgaand(nummer);
                    return List.of(
                            w.bericht("ONTVANGEN"),
                            new Adres("WMO302", DEZE.code(), HIER.code(), nummer),
                            true);
                });
        a.bij("Uitvaldeur.meldNietVerzonden", (w, e) -> List.of(w.uitgaand("Z" + kort()), "kapot"));
    }

    private static Adres adres() {
        return new Adres("WMO323", DEZE.code(), HIER.code(), kort());
    }

    private static Inlevering inlevering(Namens e) {
        return new Inlevering(
                Inlevering.Bron.API, UUID.randomUUID().toString(), "proef", e.aanbieder());
    }
}
