package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Aanroepen.MOMENT;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.HIER;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.kennisgeving.Bezorging;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Mailfout;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;

/** De deuren van {@code kennisgeving}. */
@Dependent
class AanroepenKennisgeving implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        a.bij(
                "Kennisgevingloket.stuur",
                (w, e) ->
                        List.of(
                                Kennisgevingverzoek.over(
                                                "PROEF",
                                                new Onderwerp("MERK", UUID.randomUUID()),
                                                "Bericht",
                                                "Tekst",
                                                new Ontvanger.Gemeente())
                                        .bij(HIER)));
        a.bij("Kennisgevingloket.open", (w, e) -> List.of(kennisgeving(w, e)));
        a.bij(
                "Kennisgevingloket.ongelezen",
                (w, e) -> {
                    kennisgeving(w, e);
                    return List.of(10);
                });
        a.bij(
                "Kennisgevingloket.postvak",
                (w, e) -> {
                    kennisgeving(w, e);
                    return List.of();
                });
        a.bij(
                "Kennisgevingloket.allesGelezen",
                (w, e) -> {
                    kennisgeving(w, e);
                    return List.of();
                });
        a.bij(
                "Kennisgevingloket.bewijzen",
                (w, e) -> {
                    UUID verzending = UUID.randomUUID();
                    kennisgeving(w, e, verzending, e.aanbieder() == null);
                    return List.of(verzending);
                });
        a.bij("Kennisgevingloket.wachtend", (w, e) -> List.of(bezorging(w, e)));
        a.bij("Kennisgevingloket.bezorgd", (w, e) -> List.of(bezorging(w, e)));
        a.bij(
                "Kennisgevingloket.mislukt",
                (w, e) ->
                        List.of(
                                new Bezorging(
                                        bezorging(w, e),
                                        kennisgeving(w, e),
                                        MOMENT,
                                        "a",
                                        "nl",
                                        200),
                                mailfout()));
    }

    private static Mailfout mailfout() throws ReflectiveOperationException {
        Constructor<?> maak = Mailfout.class.getDeclaredConstructor(boolean.class, String.class);
        maak.setAccessible(true);
        return (Mailfout) maak.newInstance(true, "adres onbekend");
    }

    /** Een kennisgeving in het postvak van de eigenaar, door de andere kant gestuurd. */
    private static UUID kennisgeving(Proefwereld w, Namens voor) {
        return kennisgeving(w, voor, UUID.randomUUID(), voor.aanbieder() != null);
    }

    private static UUID kennisgeving(
            Proefwereld w, Namens van, UUID verzending, boolean aanAanbieder) {
        UUID id = w.nieuw();
        w.zet(
                "insert into kennisgeving (id, verzending, gemeente, aanbieder, van, voor, soort, titel, tekst, verstuurd,"
                        + " door) values (?, ?, '9751', '97510001', ?, ?, 'MERK', ?, ?, nu(), 'merk')",
                id,
                verzending,
                aanAanbieder ? "GEMEENTE" : "AANBIEDER",
                aanAanbieder ? "AANBIEDER" : "GEMEENTE",
                MERK,
                MERK);
        return id;
    }

    private static UUID bezorging(Proefwereld w, Namens voor) {
        UUID id = w.nieuw();
        w.zet(
                "insert into bezorging (id, gemeente, aanbieder, kennisgeving, adres, taal) values (?, '9751', '97510001',"
                        + " ?, ?, 'nl')",
                id,
                kennisgeving(w, voor),
                MERK + "@example.org");
        return id;
    }
}
