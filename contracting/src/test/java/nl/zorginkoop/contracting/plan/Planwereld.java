package nl.zorginkoop.contracting.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.budget.Boekhouding;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.document.Archiefkast;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Soort;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Voorziening;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Vorm;
import nl.zorginkoop.contracting.plan.Zaakdossier.Aanvraagvorm;
import nl.zorginkoop.contracting.plan.Zaakdossier.Aanvrager;
import nl.zorginkoop.contracting.plan.Zaakdossier.Afweegstap;
import nl.zorginkoop.contracting.plan.Zaakdossier.Antwoord;
import nl.zorginkoop.contracting.plan.Zaakdossier.Weeguitkomst;
import nl.zorginkoop.contracting.plan.Zaakdossier.Wijze;
import nl.zorginkoop.contracting.regie.Proefzaken;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waterrijk met twee regisseurs en een wijkteamlid, op dinsdag 15 september 2026. */
final class Planwereld {
    static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    static final Namens RIA = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
    static final Namens RENS = Namens.gemeente("rens", Rol.REGISSEUR, WATERRIJK);
    static final Namens ROOS = Namens.gemeente("roos", Rol.REGISSEUR, WATERRIJK);
    static final Namens WIM = Namens.gemeente("wim", Rol.WIJKTEAMLID, WATERRIJK);
    static final Namens BEN = Namens.gemeente("ben", Rol.BEHEERDER, WATERRIJK);
    static final Namens BUUR = Namens.gemeente("bea", Rol.REGISSEUR, new Gemeentecode("9902"));
    static final Grondslag TAAK = Grondslag.wettelijkeTaak("onderzoek en plan");
    static final LocalDate VANDAAG = LocalDate.of(2026, 9, 15);

    /** De loketten over de verbinding van een transactie. */
    static final class Loketten {
        final Onderzoekloket onderzoek = new Onderzoekloket();
        final Planloket plan = new Planloket();
        final Beschikkingloket besluit = new Beschikkingloket();
        final Hulpbezwaarloket bezwaar = new Hulpbezwaarloket();
        final Triageregelloket regel = new Triageregelloket();
        final Zaakoverzicht zaken = new Zaakoverzicht();
        final Planoverzicht plannen = new Planoverzicht();

        Loketten(Databank d) {
            Werkplaats werkplaats = new Werkplaats(d);
            Zaakklok klok = new Zaakklok();
            klok.termijnen = werkplaats.termijnen;
            Zaakbrieven brieven = new Zaakbrieven();
            brieven.databank = d;
            brieven.documenten = Archiefkast.loket(d);
            brieven.klok = Testdatabank.klok(d);
            Lezer lezer = new Lezer();
            lezer.databank = d;
            Zaaklezing lezing = new Zaaklezing();
            lezing.databank = d;
            onderzoek.databank = d;
            onderzoek.taken = werkplaats.taken;
            plan.databank = d;
            plan.lezer = lezer;
            besluit.databank = d;
            besluit.klok = klok;
            besluit.brieven = brieven;
            besluit.pgb = new Pgbboeking();
            besluit.pgb.databank = d;
            besluit.pgb.grootboek = new Grootboek(d);
            besluit.pgb.signalen = Boekhouding.bewaking(d, werkplaats.taken);
            bezwaar.databank = d;
            bezwaar.klok = klok;
            regel.databank = d;
            zaken.lezing = lezing;
            plannen.databank = d;
            plannen.lezer = lezer;
        }
    }

    final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2026-09-15T07:00:00Z"))
                    .metGemeente("9901", "Waterrijk")
                    .metGemeente("9902", "Bergstede")
                    .metAanbieder("99000001", "De Eik")
                    .metOvereenkomst("9901", "99000001")
                    .metAccount("ria", Rol.REGISSEUR, "9901", null)
                    .metAccount("rens", Rol.REGISSEUR, "9901", null)
                    .metAccount("roos", Rol.REGISSEUR, "9901", null)
                    .metAccount("wim", Rol.WIJKTEAMLID, "9901", null);

    final UUID anker = hulpvrager("999900006", "Anker");
    final UUID boot = hulpvrager("999900018", "Boot");

    <T> T als(Namens namens, Function<Loketten, T> werk) {
        return db.als(namens, d -> werk.apply(new Loketten(d)));
    }

    void doe(Namens namens, Consumer<Loketten> werk) {
        db.doe(namens, d -> werk.accept(new Loketten(d)));
    }

    UUID hulpvrager(String bsn, String naam) {
        UUID id = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, voorletters, achternaam, geboortedatum,"
                                + " geslacht, straat, huisnummer, postcode, plaats) values (?, '9901', ?, 'A', ?,"
                                + " '1941-05-02', '2', 'Kade', 3, '1234AB', 'Waterrijk')",
                        id,
                        bsn,
                        naam);
        return id;
    }

    UUID gezin(UUID... leden) {
        UUID gezin = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into gezin (id, gemeente, naam, door) values (?, '9901', 'Gezin', 'ria')",
                        gezin);
        for (UUID lid : leden) {
            db.toezicht()
                    .voer(
                            "insert into gezinslid (id, gemeente, gezin, hulpvrager, door) values"
                                    + " (gen_random_uuid(), '9901', ?, ?, 'ria')",
                            gezin,
                            lid);
        }
        return gezin;
    }

    UUID zaak(UUID hulpvrager, UUID gezin, Wet wet, boolean spoed) {
        return db.als(RIA, d -> Proefzaken.open(d, RIA, hulpvrager, gezin, wet, spoed));
    }

    UUID zaak() {
        return zaak(anker, null, Wet.WMO, false);
    }

    Zaakdossier dossier(UUID zaak) {
        return als(RIA, l -> l.zaken.dossier(RIA, TAAK, zaak)).orElseThrow();
    }

    void weeg(UUID zaak, Afweegstap stap, Weeguitkomst uitkomst) {
        doe(WIM, l -> l.onderzoek.weegAf(WIM, zaak, stap, uitkomst, "Besproken aan tafel"));
    }

    /** Alle vier de stappen overwogen en niet genoeg, en ondersteuning aangeboden. */
    void onderzocht(UUID zaak) {
        doe(WIM, l -> l.onderzoek.biedOndersteuning(WIM, zaak, Antwoord.NEE, null));
        Arrays.stream(Afweegstap.values()).forEach(s -> weeg(zaak, s, Weeguitkomst.ONTOEREIKEND));
    }

    void verslag(UUID zaak) {
        doe(
                RIA,
                l ->
                        l.besluit.stelVerslagOp(
                                RIA,
                                TAAK,
                                zaak,
                                new Verslagopgave(
                                        "Een scootmobiel",
                                        "Weer onder de mensen komen",
                                        "Zij zit binnen.")));
    }

    void aanvraag(UUID zaak, LocalDate dag) {
        doe(
                RIA,
                l ->
                        l.besluit.neemAanvraagAan(
                                RIA,
                                zaak,
                                dag,
                                Aanvraagvorm.VERSLAG_GETEKEND,
                                Aanvrager.HULPVRAGER));
    }

    static Voorziening voorziening(Vorm vorm) {
        return new Voorziening(
                "02",
                "02A01",
                "Begeleiding thuis",
                "Zij komt elke week buiten",
                vorm,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2027, 9, 30),
                2L,
                Eenheid.UUR,
                Frequentie.PER_WEEK,
                vorm == Vorm.PGB ? Euro.van("4500.00") : null);
    }

    UUID ontwerp(UUID zaak, Soort soort, Voorziening... wat) {
        return als(
                RIA,
                l ->
                        l.besluit.stelOp(
                                RIA,
                                zaak,
                                new Beschikkingopgave(
                                        soort, "Zij redt het niet alleen.", List.of(wat))));
    }

    void bekend(Namens wie, UUID beschikking) {
        doe(wie, l -> l.besluit.maakBekend(wie, TAAK, beschikking, Wijze.POST));
    }

    /** Een zaak tot en met een bekende toekenning van begeleiding. */
    UUID toegekend(UUID zaak, Vorm vorm) {
        onderzocht(zaak);
        verslag(zaak);
        aanvraag(zaak, VANDAAG);
        UUID beschikking = ontwerp(zaak, Soort.TOEKENNING, voorziening(vorm));
        bekend(RIA, beschikking);
        return beschikking;
    }

    /** Een toewijzing die deze beschikking noemt, zonder geld en tarief; dat doet ToewijzenIT. */
    UUID wijsToe(UUID beschikking, UUID hulpvrager, LocalDate begin, LocalDate eind) {
        UUID id = UUID.randomUUID();
        db.doe(
                RIA,
                d ->
                        d.voer(
                                "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst,"
                                        + " hulpvrager, bsn, client, categorie, productcode, volume, eenheid, frequentie,"
                                        + " begin, eind, toegewezen, status, grond, beschikking)"
                                        + " select ?, '9901', '99000001', 'WMO', nextval('toewijzingnummer'), o.id, h.id,"
                                        + " h.bsn, 'A', '02', '02A01', 2, '04', '2', ?, ?, nu(), 'TOEGEWEZEN', 'NIEUW', ?"
                                        + " from hulpvrager h, raamovereenkomst o where h.id = ?",
                                id,
                                begin,
                                eind,
                                beschikking,
                                hulpvrager));
        return id;
    }

    String pdf(UUID document) {
        return db.als(
                RIA,
                d -> {
                    ByteArrayOutputStream uit = new ByteArrayOutputStream();
                    try {
                        Archiefkast.loket(d).lees(RIA, TAAK, document, uit);
                        PdfReader lezer = new PdfReader(uit.toByteArray());
                        StringBuilder alles = new StringBuilder();
                        for (int blad = 1; blad <= lezer.getNumberOfPages(); blad++) {
                            alles.append(new PdfTextExtractor(lezer).getTextFromPage(blad))
                                    .append(' ');
                        }
                        return alles.toString().replaceAll("\\s+", " ");
                    } catch (IOException fout) {
                        throw new UncheckedIOException(fout);
                    }
                });
    }

    String klokken(UUID zaak) {
        return dossier(zaak).klokken().stream()
                .map(k -> k.soort() + " " + k.begin() + " " + k.einde() + " " + k.toestand())
                .collect(Collectors.joining(", "));
    }

    int tel(String wat, Object... waarden) {
        return db.toezicht()
                .eerste("select count(*) from " + wat, r -> r.getInt(1), waarden)
                .orElseThrow();
    }

    static void geweigerd(Planreden reden, ThrowingCallable werk) {
        assertThatThrownBy(werk).isInstanceOf(Weigering.class).extracting("reden").isEqualTo(reden);
    }

    static void regel(String naam, ThrowingCallable werk) {
        assertThatThrownBy(werk)
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo(naam);
    }
}
