package nl.zorginkoop.contracting.betaling;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Taakverzoek;
import nl.zorginkoop.contracting.termijn.Takenloket;

/** Een betaalopdracht opstellen, aanbieden, goedkeuren, verzenden en afwachten. */
@ApplicationScoped
public class Betaalloket {
    static final String OPDRACHT = "BETAALOPDRACHT";
    static final String BANK = "BANKBESTAND";
    private static final int MEESTE_MELDINGEN = 20_000;

    @Inject Databank databank;
    @Inject Betaalklok klok;
    @Inject Ruimteafstemming ruimte;
    @Inject Takenloket taken;

    /** Alles wat nu betaald mag worden in één opdracht; wat niet mag, blijft buiten. */
    @Deur(
            value = {CONTROLLER},
            wijzigt = true,
            seconden = 600)
    public UUID stelOp(Namens namens, LocalDate uitvoerdag) {
        if (uitvoerdag == null) {
            throw new OngeldigeWaarde("uitvoerdag", "Kies de dag om te betalen.");
        }
        ruimte.stemAf(namens);
        UUID opdracht =
                Betaalreden.opDeVloer(
                        () ->
                                databank.eerste(
                                                "select stel_betaalbatch_op(?, ?, ?) as id",
                                                r -> r.getObject("id", UUID.class),
                                                namens.gemeente().code(),
                                                uitvoerdag,
                                                namens.wie())
                                        .orElseThrow());
        klok.meldGestopt(namens);
        return opdracht;
    }

    /** Klaar om na te kijken: een collega krijgt de taak. */
    @Deur(
            value = {CONTROLLER},
            wijzigt = true,
            seconden = 600)
    public void biedAan(Namens namens, UUID opdracht) {
        naar(opdracht, "AANGEBODEN", "aangeboden_door", namens);
        taken.maak(
                namens,
                Taakverzoek.voor(
                        Rol.CONTROLLER,
                        new Onderwerp(OPDRACHT, opdracht),
                        "Kijk betaalopdracht "
                                + nummer(opdracht)
                                + " na en keur haar goed: een ander dan wie haar opstelde"));
    }

    /** Een ander dan wie opstelde of aanbood; de databank kijkt ernaar (vier ogen). */
    @Deur(
            value = {CONTROLLER},
            wijzigt = true,
            seconden = 600)
    public void keurGoed(Namens namens, UUID opdracht) {
        naar(opdracht, "GOEDGEKEURD", "goedgekeurd_door", namens);
        taken.laatVervallen(namens, opdracht, "De opdracht is goedgekeurd.");
    }

    /** Tot zij verzonden is: alles wat erin zat is daarna weer te betalen. */
    @Deur(
            value = {CONTROLLER},
            wijzigt = true,
            seconden = 600)
    public void trekIn(Namens namens, UUID opdracht) {
        zet("update betaalbatch set stand = 'INGETROKKEN' where id = ?", opdracht);
        taken.laatVervallen(namens, opdracht, "De opdracht is ingetrokken.");
    }

    /** De opdracht gaat naar de bank; de journaalpost ligt vanaf nu vast. */
    @Deur(
            value = {CONTROLLER},
            wijzigt = true,
            seconden = 600)
    public void verzend(Namens namens, UUID opdracht) {
        naar(opdracht, "VERZONDEN", "verzonden_door", namens);
    }

    /** Legt een rekening vast; wie dat doet keurt geen opdracht goed waar zij in staat. */
    @Deur(
            value = {CONTROLLER},
            wijzigt = true)
    public void legRekening(Namens namens, Rekeningopgave r) {
        Betaalreden.opDeVloer(
                () ->
                        databank.voer(
                                """
                                insert into betaalrekening (gemeente, aanbieder, iban, tenaamstelling, vanaf, bron, door)
                                values (?, ?, ?, ?, ?, ?, ?)
                                """,
                                namens.gemeente().code(),
                                r.aanbieder() == null ? null : r.aanbieder().code(),
                                r.iban(),
                                r.tenaamstelling(),
                                r.vanaf(),
                                r.bron(),
                                namens.wie()));
    }

    /** Legt vast waar een blad, de crediteuren of de korting in de boekhouding landt. */
    @Deur(
            value = {CONTROLLER},
            wijzigt = true)
    public void legJournaalrekening(Namens namens, Journaalopgave j) {
        Betaalreden.opDeVloer(
                () ->
                        databank.voer(
                                """
                                insert into journaalrekening (gemeente, soort, plafond, taakveld, kostenplaats, grootboek, vanaf,
                                                              door)
                                values (?, ?, ?, ?, ?, ?, ?, ?)
                                """,
                                namens.gemeente().code(),
                                j.soort(),
                                j.plafond(),
                                j.taakveld(),
                                j.kostenplaats(),
                                j.grootboek(),
                                j.vanaf(),
                                namens.wie()));
    }

    /** Verwerkt wat de bank meldt; wat er al was doet niets, wat niet past wordt een taak. */
    @Deur(
            value = {CONTROLLER},
            wijzigt = true,
            seconden = 600)
    public Bankuitslag leesBank(Namens namens, List<Bankmelding> meldingen) {
        if (meldingen.isEmpty() || meldingen.size() > MEESTE_MELDINGEN) {
            throw new OngeldigeWaarde(
                    "bestand", "Een bankbestand heeft 1 tot 20.000 meldingen over betalingen.");
        }
        UUID bestand = UUID.randomUUID();
        int verwerkt = 0;
        int al = 0;
        // In vaste volgorde: twee bestanden tegelijk houden elkaar niet vast.
        for (Bankmelding m : meldingen.stream().sorted(Betaalloket::volgorde).toList()) {
            switch (verwerk(namens, bestand, m)) {
                case "VERWERKT" -> verwerkt++;
                case "AL_GELEZEN" -> al++;
                default -> {
                    // staat erin met haar reden
                }
            }
        }
        int pastNiet = meldingen.size() - verwerkt - al;
        if (pastNiet > 0) {
            taken.maak(
                    namens,
                    Taakverzoek.voor(
                            Rol.CONTROLLER,
                            new Onderwerp(BANK, bestand),
                            pastNiet
                                    + " meldingen van de bank passen bij geen overboeking: zoek ze uit"));
        }
        klok.stuitBetaald(namens, bestand);
        klok.meldGestopt(namens);
        return new Bankuitslag(verwerkt, al, pastNiet);
    }

    // Betaald voor gestorneerd: een bestand kan beide noemen.
    private static int volgorde(Bankmelding a, Bankmelding b) {
        int kenmerk = String.valueOf(a.kenmerk()).compareTo(String.valueOf(b.kenmerk()));
        return kenmerk == 0 ? Boolean.compare(a.gestorneerd(), b.gestorneerd()) : kenmerk;
    }

    private String verwerk(Namens namens, UUID bestand, Bankmelding m) {
        return databank.eerste(
                        "select verwerk_bankregel(?, ?, ?, ?, ?, ?, ?, ?) as uitkomst",
                        r -> r.getString("uitkomst"),
                        namens.gemeente().code(),
                        m.sleutel(),
                        m.gestorneerd() ? "GESTORNEERD" : "BETAALD",
                        m.kenmerk(),
                        m.bedrag().centen(),
                        m.boekdag(),
                        bestand,
                        namens.wie())
                .orElseThrow();
    }

    private void naar(UUID opdracht, String stand, String wie, Namens namens) {
        zet(
                "update betaalbatch set stand = ?, " + wie + " = ? where id = ?",
                stand,
                namens.wie(),
                opdracht);
    }

    private void zet(String sql, Object... waarden) {
        if (Betaalreden.opDeVloer(() -> databank.voer(sql, waarden)) == 0) {
            throw Betaalreden.ONBEKEND.nee();
        }
    }

    private int nummer(UUID opdracht) {
        return databank.eerste(
                        "select nummer from betaalbatch where id = ?",
                        r -> r.getInt("nummer"),
                        opdracht)
                .orElseThrow();
    }
}
