package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Persoon;
import nl.zorginkoop.contracting.toewijzing.Heenbericht;
import nl.zorginkoop.contracting.toewijzing.Leveringsopdracht;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.Omvangopgave;
import nl.zorginkoop.contracting.toewijzing.Wijzigreden;

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
        a.bij("Toewijzingloket.voorBericht", (w, e) -> List.of(w.toewijzing(), w.nieuw()));
        a.bij(
                "Toewijzingloket.voorBerichten",
                (w, e) -> List.of(List.of(new Heenbericht(w.toewijzing(), w.nieuw()))));
        a.bij("Toewijzingoverzicht.toewijzing", (w, e) -> List.of(w.toewijzing()));
        a.bij(
                "Wijzigloket.verleng",
                (w, e) -> List.of(lopend(w), LocalDate.of(2030, 4, 30), Wijzigreden.VERLENGING));
        a.bij(
                "Wijzigloket.trekIn",
                (w, e) ->
                        List.of(
                                lopend(w),
                                LocalDate.of(2030, 3, 15),
                                Wijzigreden.VERKORTING,
                                MERK));
        a.bij(
                "Wijzigloket.wijzigOmvang",
                (w, e) ->
                        List.of(
                                lopend(w),
                                new Omvangopgave(
                                        null,
                                        null,
                                        null,
                                        Euro.centen(99),
                                        Wijzigreden.CORRECTIE,
                                        MERK)));
        a.bij("Wijzigloket.verwijder", (w, e) -> List.of(lopend(w)));
        a.bij(
                "Toewijzingloket.retourOntvangen",
                (w, e) -> List.of(w.toewijzing(), w.bericht("ONTVANGEN"), false));
        for (String deur :
                List.of("Toewijzingloket.verwerkLeveringen", "Toewijzingloket.proefLeveringen")) {
            a.bij(
                    deur,
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

    // Een budget voor een eigen mens: verlengen en intrekken stuiten dan niet op wat er al loopt.
    private static UUID lopend(Proefwereld w) {
        UUID mens = w.nieuw();
        w.zet(
                "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) select ?, '9751', b.bsn,"
                        + " ?, '1950-01-01', '0' from (select n::text::char(9) as bsn from"
                        + " generate_series(999950000, 999959999) n where elfproef(n::text::char(9)) and not exists"
                        + " (select from hulpvrager h where h.bsn = n::text) limit 1) b",
                mens,
                MERK);
        UUID id = w.nieuw();
        w.zet(
                "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client,"
                        + " categorie, budget, \"begin\", eind, toegewezen, status, grond) select ?, '9751', '97510001',"
                        + " 'WMO', ?, ?, h.id, h.bsn, ?, '02', 1000,"
                        + " '2030-03-01', '2030-03-31', nu(), 'TOEGEWEZEN', 'LOPEND_SPECIFIEK'"
                        + " from hulpvrager h where h.id = ?",
                id,
                w.nummer(),
                w.overeenkomst,
                MERK,
                mens);
        return id;
    }
}
