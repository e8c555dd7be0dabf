package nl.zorginkoop.contracting.regie;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.kennisgeving.Postkantoor;
import nl.zorginkoop.contracting.regie.Melding.Bron;
import nl.zorginkoop.contracting.regie.Melding.Soort;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Twee gemeenten met een regisseur en een wijkteamlid, op dinsdag 15 september 2026. */
final class Meldkamer {
    static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    static final Namens RIA = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
    static final Namens WIM = Namens.gemeente("wim", Rol.WIJKTEAMLID, WATERRIJK);
    static final Namens BUUR = Namens.gemeente("bea", Rol.REGISSEUR, new Gemeentecode("9902"));
    static final Grondslag TAAK = Grondslag.wettelijkeTaak("onderzoek na een melding");

    /** De loketten over de verbinding van een transactie. */
    static final class Loketten {
        final Meldloket meld = new Meldloket();
        final Zaakloket zaak = new Zaakloket();
        final Gezinsloket gezin = new Gezinsloket();
        final Meldregelloket regel = new Meldregelloket();
        final Buitenmeldloket buiten = new Buitenmeldloket();
        final Meldingoverzicht overzicht = new Meldingoverzicht();
        final Gezinsoverzicht gezinnen = new Gezinsoverzicht();

        Loketten(Databank d) {
            Werkplaats werkplaats = new Werkplaats(d);
            Zaakopening zaken = new Zaakopening();
            zaken.databank = d;
            zaken.termijnen = werkplaats.termijnen;
            Signaalweging weging = new Signaalweging();
            weging.databank = d;
            weging.taken = werkplaats.taken;
            weging.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
            meld.databank = d;
            meld.taken = werkplaats.taken;
            meld.zaken = zaken;
            meld.signalen = weging;
            zaak.zaken = zaken;
            gezin.databank = d;
            regel.databank = d;
            buiten.databank = d;
            overzicht.databank = d;
            gezinnen.databank = d;
        }
    }

    final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("9901", "Waterrijk")
                    .metGemeente("9902", "Bergstede")
                    .metAccount("ria", Rol.REGISSEUR, "9901", null)
                    .metAccount("wim", Rol.WIJKTEAMLID, "9901", null);

    <T> T als(Namens namens, Function<Loketten, T> werk) {
        return db.als(namens, d -> werk.apply(new Loketten(d)));
    }

    void doe(Namens namens, Consumer<Loketten> werk) {
        db.doe(namens, d -> werk.accept(new Loketten(d)));
    }

    static Meldingopgave opgave(Soort soort) {
        return new Meldingopgave(
                soort,
                Bron.BURGER,
                "Mevrouw Anker",
                LocalDate.of(1941, 5, 2),
                "06-12345678",
                "buurvrouw",
                "Zij komt de deur niet meer uit.",
                "Ik maak mij zorgen.",
                false,
                null);
    }

    UUID meld(Soort soort) {
        return als(RIA, l -> l.meld.meld(RIA, opgave(soort))).id();
    }

    UUID hulpvrager(String bsn, String naam) {
        UUID id = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht)"
                                + " values (?, '9901', ?, ?, '1941-05-02', '2')",
                        id,
                        bsn,
                        naam);
        return id;
    }

    UUID gezin(String naam) {
        return als(RIA, l -> l.gezin.maak(RIA, naam));
    }

    void beoordeel(Namens namens, UUID melding, Oordeelopgave oordeel) {
        doe(namens, l -> l.meld.beoordeel(namens, TAAK, melding, oordeel));
    }

    /** Een signaal dat nu binnenkomt en meteen bij dit gezin gelegd wordt. */
    UUID signaal(UUID gezin) {
        UUID id = meld(Soort.SIGNAAL);
        beoordeel(RIA, id, Oordeelopgave.bijGezin(gezin));
        return id;
    }

    /** De zaak na een melding en het oordeel dat er onderzoek komt. */
    Zaak onderzoek(Wet wet) {
        UUID id = meld(Soort.MELDING);
        beoordeel(
                WIM,
                id,
                Oordeelopgave.onderzoek(
                        hulpvrager("999900006", "Anker"), wet, Zaak.Route.CATALOGUS));
        return zaken().get(0);
    }

    List<Zaak> zaken() {
        return als(RIA, l -> l.overzicht.zaken(RIA, TAAK, Bladvraag.eerste(25))).rijen();
    }

    List<Melding> meldingen(String sleutel, String waarde) {
        Bladvraag vraag = Bladvraag.eerste(25).met(sleutel, waarde);
        return als(RIA, l -> l.overzicht.meldingen(RIA, TAAK, vraag)).rijen();
    }

    int tel(String wat, Object... waarden) {
        return db.toezicht()
                .eerste("select count(*) from " + wat, r -> r.getInt(1), waarden)
                .orElseThrow();
    }

    int openTaken(UUID onderwerp) {
        return tel("taak where klaar is null and onderwerp = ?", onderwerp);
    }

    /** De vijf gegevens als waarden voor SQL, waarvan dit er een leeg is. */
    static String waarden(String leeg) {
        return List.of("over_naam", "contact", "relatie", "situatie", "inhoud").stream()
                .map(k -> k.equals(leeg) ? "''" : "'x'")
                .collect(Collectors.joining(", "));
    }

    static void geweigerd(Meldreden reden, ThrowingCallable werk) {
        assertThatThrownBy(werk).isInstanceOf(Weigering.class).extracting("reden").isEqualTo(reden);
    }
}
