package nl.zorginkoop.contracting.betaling;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.declaratie.DeclaratieBeoordeeld;
import nl.zorginkoop.contracting.declaratie.Kleinewereld;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.document.Archiefkast;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.kennisgeving.Postkantoor;
import nl.zorginkoop.contracting.overeenkomst.Betaalstoploket;
import nl.zorginkoop.contracting.overeenkomst.Proefstop;
import nl.zorginkoop.contracting.termijn.Werkplaats;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** De kleine wereld van declareren op 15 september 2026, met rekeningen en twee controllers. */
final class Betaalwereld {
    static final Namens BO = Namens.gemeente("bo", Rol.CONTROLLER, Kleinewereld.GEMEENTE);
    static final Namens COR = Namens.gemeente("cor", Rol.CONTROLLER, Kleinewereld.GEMEENTE);
    static final Namens ELS = Namens.aanbieder("els", Kleinewereld.AANBIEDER);
    static final LocalDate DAG = LocalDate.of(2026, 9, 30);
    static final YearMonth JULI = YearMonth.of(2026, 7);
    static final YearMonth AUGUSTUS = YearMonth.of(2026, 8);
    static final long UUR = 5940;

    final Kleinewereld klein = new Kleinewereld();
    final Testdatabank db = klein.db;

    /** De deuren van de kamer over de verbinding van één transactie. */
    static final class Kamer {
        final Betaalloket loket = new Betaalloket();
        final Betaaloverzicht overzicht = new Betaaloverzicht();
        final Onderzoekloket onderzoek = new Onderzoekloket();
        final Journaaloverzicht journaal = new Journaaloverzicht();
        final Betaalklok klok = new Betaalklok();
        final Ruimteafstemming ruimte = new Ruimteafstemming();

        Kamer(Databank d) {
            Werkplaats w = new Werkplaats(d);
            klok.databank = d;
            klok.termijnen = w.termijnen;
            klok.taken = w.taken;
            loket.databank = d;
            onderzoek.databank = d;
            onderzoek.taken = w.taken;
            onderzoek.klok = klok;
            loket.klok = klok;
            ruimte.databank = d;
            ruimte.taken = w.taken;
            Betaalbrief brief = new Betaalbrief();
            brief.documenten = Archiefkast.loket(d);
            brief.kennisgevingen = new Postkantoor(d, Postkantoor.zonderMail()).loket;
            brief.klok = Testdatabank.klok(d);
            ruimte.brief = brief;
            onderzoek.brief = brief;
            loket.ruimte = ruimte;
            loket.taken = w.taken;
            overzicht.databank = d;
            journaal.databank = d;
        }
    }

    Betaalwereld() {
        db.opKlok(Instant.parse("2026-09-15T07:00:00Z"));
        // van een derde: wie een rekening vastlegt keurt niet goed
        Namens derde = Namens.gemeente("fin", Rol.CONTROLLER, Kleinewereld.GEMEENTE);
        doe(derde, k -> k.loket.legRekening(derde, rekening(false, "NL91ABNA0417164300")));
        doe(derde, k -> k.loket.legRekening(derde, rekening(true, "NL02ABNA0123456789")));
        boeking(Journaalopgave.Soort.LAST, klein.begroting, "6.71", "K0", "4099");
        boeking(Journaalopgave.Soort.CREDITEUREN, null, null, null, "1699");
        boeking(Journaalopgave.Soort.KORTING, null, null, null, "8099");
    }

    private void boeking(
            Journaalopgave.Soort soort,
            UUID blad,
            String taakveld,
            String kostenplaats,
            String grootboek) {
        Journaalopgave j =
                new Journaalopgave(
                        soort, blad, taakveld, kostenplaats, grootboek, LocalDate.of(2025, 1, 1));
        doe(BO, k -> k.loket.legJournaalrekening(BO, j));
    }

    /** Een mens met twee accounts: {@code bo} en {@code bo2}. */
    void tweeAccounts(String wie) {
        UUID mens = UUID.randomUUID();
        for (String naam : List.of(wie, wie + "2")) {
            zet(
                    "insert into account (id, gebruikersnaam, naam, rol, gemeente, persoon) values (gen_random_uuid(),"
                            + " ?, ?, 'CONTROLLER', '9001', ?)",
                    naam,
                    naam,
                    mens);
        }
    }

    static Rekeningopgave rekening(boolean aanbieder, String iban) {
        return new Rekeningopgave(
                aanbieder ? Kleinewereld.AANBIEDER : null,
                iban,
                aanbieder ? "Stichting De Linde" : "Gemeente Rivierdam",
                LocalDate.of(2026, 1, 1),
                "brief");
    }

    /** Zet een betaalstop zoals het contractbeheer dat doet; de kamer hoort ervan. */
    void stop(Consumer<Betaalstoploket> werk) {
        db.doe(
                BO,
                d -> {
                    Betaalklok klok = new Kamer(d).klok;
                    werk.accept(Proefstop.loket(d, klok::bij));
                });
    }

    <T> T als(Namens namens, Function<Kamer, T> werk) {
        return db.als(namens, d -> werk.apply(new Kamer(d)));
    }

    void doe(Namens namens, Consumer<Kamer> werk) {
        db.doe(namens, d -> werk.accept(new Kamer(d)));
    }

    /** Een specifieke toewijzing: tweehonderd uur per maand. */
    UUID toewijzing(long nummer) {
        return klein.toewijzing(nummer, "02A01", "04", "4", 200, "2026-01-01", "2026-12-31", 0);
    }

    Prestatieregel uren(long toewijzing, YearMonth maand, long uren) {
        return klein.regel(toewijzing, "02A01", maand, uren, UUR);
    }

    /** Beoordeelt en laat de klok lopen, zoals de poort. */
    UUID declareer(String nummer, YearMonth maand, Prestatieregel... regels) {
        UUID id = klein.declareer(nummer, maand, List.of(regels));
        DeclaratieBeoordeeld beoordeeld =
                new DeclaratieBeoordeeld(
                        Kleinewereld.POSTKAMER,
                        id,
                        Kleinewereld.AANBIEDER,
                        nummer,
                        LocalDate.of(2026, 9, 15));
        doe(
                Kleinewereld.POSTKAMER,
                k -> {
                    k.klok.bij(beoordeeld);
                    k.ruimte.bij(beoordeeld);
                });
        return id;
    }

    UUID stelOp() {
        return als(BO, k -> k.loket.stelOp(BO, DAG));
    }

    UUID verzonden() {
        UUID id = stelOp();
        doe(BO, k -> k.loket.biedAan(BO, id));
        doe(COR, k -> k.loket.keurGoed(COR, id));
        doe(BO, k -> k.loket.verzend(BO, id));
        return id;
    }

    Betaalbatchrij opdracht(UUID id) {
        return als(BO, k -> k.overzicht.opdracht(BO, id)).orElseThrow();
    }

    List<Betaalregelrij> regels(UUID opdracht) {
        return als(
                BO,
                k ->
                        k.overzicht
                                .regels(
                                        BO,
                                        Bladvraag.eerste(25).met("opdracht", opdracht.toString()))
                                .rijen());
    }

    List<Betaalsaldo> saldi() {
        return als(BO, k -> k.overzicht.saldi(BO));
    }

    /** Reden en bedrag in centen, gesorteerd zoals de pagina. */
    List<String> standen() {
        return saldi().stream().map(s -> s.reden() + " " + s.bedrag().centen()).toList();
    }

    Betaalbeeld beeld(Namens wie, UUID declaratie) {
        return als(wie, k -> k.overzicht.declaraties(wie, Bladvraag.eerste(25)).rijen()).stream()
                .filter(b -> b.declaratie().equals(declaratie))
                .findFirst()
                .orElseThrow();
    }

    Bankuitslag bank(String kenmerk, long centen, boolean storno, String sleutel) {
        return als(
                BO,
                k ->
                        k.loket.leesBank(
                                BO,
                                List.of(
                                        new Bankmelding(
                                                sleutel,
                                                storno,
                                                kenmerk,
                                                Euro.centen(centen),
                                                DAG))));
    }

    /** Eén waarde, gezien zonder rijbeveiliging. */
    String een(String sql, Object... waarden) {
        return db.toezicht().eerste(sql, r -> r.getString(1), waarden).orElse(null);
    }

    void zet(String sql, Object... waarden) {
        db.toezicht().voer(sql, waarden);
    }

    /** Voert de stappen van vernietigen uit zoals {@code vernietig()} dat doet (ADR 0030). */
    void vernietig(String soort, String sleutel) {
        zet(
                """
                create function proef_vernietig(p_soort text, p_sleutel text) returns void language plpgsql security definer as
                $f$
                begin
                    perform set_config('zorg.vernietigt', 'ja', true);
                    perform vernietig_sleutels(p_soort, array[p_sleutel]);
                end
                $f$
                """);
        zet("grant execute on function proef_vernietig to public");
        db.doe(BO, d -> d.eerste("select proef_vernietig(?, ?)", r -> "", soort, sleutel));
    }

    static void weigert(ThrowingCallable werk, Betaalreden reden) {
        assertThatThrownBy(werk)
                .isInstanceOfSatisfying(
                        Weigering.class,
                        w ->
                                org.assertj.core.api.Assertions.assertThat(w.reden())
                                        .isEqualTo(reden));
    }
}
