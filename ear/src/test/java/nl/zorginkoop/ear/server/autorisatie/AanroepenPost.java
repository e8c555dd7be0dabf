package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Aanroepen.bytes;
import static nl.zorginkoop.ear.server.autorisatie.Aanroepen.kort;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.HIER;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.NIETS;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.post.Adres;
import nl.zorginkoop.contracting.post.Inlevering;
import nl.zorginkoop.contracting.post.Uitgaand;
import nl.zorginkoop.contracting.post.Uitvaloorzaak;

/** De deuren van {@code post}. */
@Dependent
class AanroepenPost implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        Aanroepen.Meegebracht ontvangen = (w, e) -> List.of(w.bericht("VERWERKT"));
        for (String deur :
                List.of(
                        "Berichtoverzicht.delen",
                        "Berichtoverzicht.detail",
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
        a.bij("Postloket.proefclaim", (w, e) -> List.of(adres(), "00"));
        a.bij("Postloket.afgehandeld", (w, e) -> List.of(w.bericht("ONTVANGEN"), true, NIETS));
        a.bij("Postloket.noteer", (w, e) -> List.of(w.bericht("ONTVANGEN"), "{\"a\": 1}"));
        a.bij(
                "Postloket.naarUitval",
                (w, e) -> List.of(w.bericht("ONTVANGEN"), Uitvaloorzaak.TECHNISCH, "kapot", NIETS));
        a.bij("Berichtoverzicht.keten", (w, e) -> List.of(w.toewijzing));
        a.bij("Berichtoverzicht.overPersoon", (w, e) -> List.of(new Bsn(w.bsn)));
        a.bij(
                "Postloket.wijsAf",
                (w, e) -> List.of(w.bericht("UITVAL"), "Dit bericht hoort hier niet."));
        a.bij("Postloket.herzonden", (w, e) -> List.of(w.uitgaand("Z" + kort())));
        a.bij("Postloket.tenVersturen", (w, e) -> List.of(List.of(w.uitgaand("Z" + kort()))));
        a.bij(
                "Postloket.stapelVerzonden",
                (w, e) -> List.of(List.of(verzonden(w.uitgaand("Z" + kort())))));
        a.bij("Postloket.looptVast", (w, e) -> List.of(w.uitgaand("Z" + kort()), "schijf vol"));
        a.bij("Postloket.opnieuw", (w, e) -> List.of(w.bericht("UITVAL")));
        a.bij("Postloket.ontvang", (w, e) -> List.of(inlevering(e), adres(), bytes()));
        a.bij("Postloket.magLeveren", (w, e) -> List.of(adres()));
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
        verzendstop(a);
        a.bij("Uitvaldeur.meldNietAangenomen", (w, e) -> List.of(w.nieuw(), "te groot"));
        a.bij("Uitvaldeur.meldNietVerzonden", (w, e) -> List.of(w.uitgaand("Z" + kort()), "kapot"));
    }

    private static Uitgaand.Verzonden verzonden(UUID bericht) {
        return new Uitgaand.Verzonden(
                new Uitgaand.Zending(
                        bericht,
                        HIER.code(),
                        DEZE.code(),
                        "WMO301",
                        "Z",
                        LocalDate.of(2026, 9, 15),
                        null,
                        bericht,
                        false,
                        false),
                "bestand.xml",
                new byte[] {1});
    }

    private static void verzendstop(Aanroepen a) {
        a.bij(
                "Verzendstoploket.zet",
                (w, e) -> {
                    zonderStop(w);
                    return List.of(w.hulpvrager, "Er is gevaar voor de hulpvrager.");
                });
        a.bij(
                "Verzendstoploket.hefOp",
                (w, e) -> List.of(stop(w), "Het gevaar is geweken, zegt de politie."));
        a.bij(
                "Verzendstoploket.van",
                (w, e) -> {
                    stop(w);
                    return List.of(w.hulpvrager);
                });
    }

    // Er loopt er hooguit een tegelijk.
    private static void zonderStop(Proefwereld w) {
        w.zet(
                "update verzendstop set opgeheven = nu(), opgeheven_door = 'proef',"
                        + " opgeheven_reden = 'Het gevaar is geweken.' where hulpvrager = ? and opgeheven is null",
                w.hulpvrager);
    }

    private static UUID stop(Proefwereld w) {
        UUID id = w.nieuw();
        zonderStop(w);
        w.zet(
                "insert into verzendstop (id, gemeente, hulpvrager, reden, gezet_door) values (?, '9751', ?,"
                        + " 'Er is gevaar voor de hulpvrager.', 'proef')",
                id,
                w.hulpvrager);
        return id;
    }

    private static Adres adres() {
        return new Adres("WMO323", DEZE.code(), HIER.code(), kort());
    }

    private static Inlevering inlevering(Namens e) {
        return new Inlevering(
                Inlevering.Bron.API, UUID.randomUUID().toString(), "proef", e.aanbieder());
    }
}
