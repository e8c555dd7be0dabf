package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Persoon;
import nl.zorginkoop.contracting.toewijzing.Leveringsopdracht;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;

/** De deuren van {@code toewijzing}. */
@Dependent
class AanroepenToewijzing implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        a.bij(
                "Regieloket.schrijfIn",
                (w, e) ->
                        List.of(
                                new Persoon(
                                        new Bsn(w.bsn),
                                        "P",
                                        null,
                                        null,
                                        "Nieuw",
                                        LocalDate.of(1980, 5, 5),
                                        "0",
                                        "Weg",
                                        1,
                                        "9999XX",
                                        "Hier",
                                        null)));
        a.bij(
                "Toewijzingloket.wijsToe",
                (w, e) ->
                        List.of(
                                new NieuweToewijzing(
                                        Wet.WMO,
                                        DEZE,
                                        w.hulpvrager,
                                        "02",
                                        "02Q97",
                                        LocalDate.of(w.jaar, 3, 1),
                                        LocalDate.of(w.jaar, 3, 31),
                                        new Omvang(1, Eenheid.UUR, Frequentie.PER_MAAND),
                                        null,
                                        null,
                                        null)));
        a.bij("Toewijzingloket.voorBericht", (w, e) -> List.of(w.toewijzing()));
        a.bij(
                "Toewijzingloket.retourOntvangen",
                (w, e) -> List.of(w.toewijzing(), w.bericht("ONTVANGEN"), false));
        a.bij(
                "Toewijzingloket.verwerkLeveringen",
                (w, e) -> {
                    w.toewijzing();
                    return List.of(
                            new Leveringsopdracht(
                                    w.bericht("ONTVANGEN"),
                                    Wet.WMO,
                                    DEZE,
                                    w.bsn,
                                    "WMO306",
                                    List.of(),
                                    List.of(
                                            new Leveringsopdracht.Melding(
                                                    300_000_001L,
                                                    "02",
                                                    "02Q97",
                                                    LocalDate.of(2030, 1, 2),
                                                    null,
                                                    null,
                                                    false))));
                });
    }
}
