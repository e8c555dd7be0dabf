package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.betaling.Bankmelding;
import nl.zorginkoop.contracting.betaling.Betaalloket;
import nl.zorginkoop.contracting.betaling.Journaalopgave;
import nl.zorginkoop.contracting.betaling.Rekeningopgave;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Rekeningen voor alle gemeenten, en in Rivierdam elke maand een betaalopdracht die de bank
 * terugmeldde. Als de demo begint is de laatste verzonden, en ligt er een concept dat de controller
 * mag aanbieden en nog door een ander goedgekeurd moet worden.
 */
@ApplicationScoped
class Betaalbouw {
    // Geen accounts: zo mag de controller van de demo zelf nog aanbieden of goedkeuren.
    private static final String KAS = "financien";
    private static final String AFDELING = "planning-en-control";
    private static final LocalTime OCHTEND = LocalTime.of(9, 45);
    private static final LocalDate VANAF = LocalDate.of(2026, 1, 1);
    private static final LocalDateTime VERZONDEN = LocalDateTime.of(2026, 9, 7, 9, 45);
    private static final LocalDateTime CONCEPT = LocalDateTime.of(2026, 9, 14, 14, 30);

    @Inject Databank databank;
    @Inject Betaalloket loket;

    List<Inkoopdraaiboek.Stap> stappen() {
        List<Inkoopdraaiboek.Stap> stappen = new ArrayList<>();
        stappen.add(
                new Inkoopdraaiboek.Stap(
                        VANAF.plusDays(4).atTime(OCHTEND), "rekeningen", false, this::rekeningen));
        // Na de declaraties over de maand ervoor, ruim binnen de dertig dagen (V23).
        for (YearMonth m = YearMonth.of(2026, 2);
                !m.isAfter(YearMonth.of(2026, 8));
                m = m.plusMonths(1)) {
            LocalDate dag = m.atDay(20);
            stappen.add(stap(dag.atTime(OCHTEND), "betaald-" + m, n -> verzend(n, dag)));
            stappen.add(stap(dag.plusDays(2).atTime(OCHTEND), "bank-" + m, this::leesBank));
        }
        stappen.add(
                stap(VERZONDEN, "betaling-verzonden", n -> verzend(n, LocalDate.of(2026, 9, 16))));
        stappen.add(stap(CONCEPT, "betaling-concept", n -> stelOp(n, LocalDate.of(2026, 9, 18))));
        return stappen;
    }

    private static Inkoopdraaiboek.Stap stap(
            LocalDateTime tijd, String naam, Consumer<Namens> werk) {
        return new Inkoopdraaiboek.Stap(
                tijd,
                naam,
                false,
                n -> {
                    if (n.gemeente().equals(Regiebouw.RIVIERDAM)) {
                        werk.accept(n);
                    }
                });
    }

    private void rekeningen(Namens n) {
        Namens kas = als(n, KAS);
        String gemeente = n.gemeente().code();
        String naam =
                databank.eerste(
                                "select naam from gemeente where code = ?",
                                r -> r.getString("naam"),
                                gemeente)
                        .orElseThrow();
        loket.legRekening(
                kas,
                new Rekeningopgave(
                        null,
                        iban("0000" + gemeente),
                        "Gemeente " + naam,
                        VANAF,
                        "bankverklaring"));
        databank.lijst(
                        "select distinct z.agb, z.naam from raamovereenkomst o join zorgaanbieder z on z.agb ="
                                + " o.aanbieder where o.gemeente = ? order by z.agb",
                        r ->
                                new Rekeningopgave(
                                        new AgbCode(r.getString("agb")),
                                        iban(r.getString("agb")),
                                        r.getString("naam"),
                                        VANAF,
                                        "opgave bij de overeenkomst"),
                        gemeente)
                .forEach(r -> loket.legRekening(kas, r));
        databank.lijst(
                        "select id, wet from plafond where gemeente = ? and soort = 'BEGROTING' order by wet",
                        r ->
                                new Journaalopgave(
                                        Journaalopgave.Soort.LAST,
                                        r.getObject("id", UUID.class),
                                        // Iv3: maatwerkdienstverlening 18+ en 18-
                                        "WMO".equals(r.getString("wet")) ? "6.71" : "6.72",
                                        "K" + gemeente,
                                        "43310",
                                        VANAF),
                        gemeente)
                .forEach(j -> loket.legJournaalrekening(kas, j));
        for (Journaalopgave.Soort soort :
                List.of(
                        Journaalopgave.Soort.CREDITEUREN,
                        Journaalopgave.Soort.KORTING,
                        Journaalopgave.Soort.OVERLOPEND)) {
            loket.legJournaalrekening(
                    kas,
                    new Journaalopgave(
                            soort,
                            null,
                            null,
                            null,
                            switch (soort) {
                                case KORTING -> "83310";
                                case OVERLOPEND -> "17900";
                                default -> "17100";
                            },
                            VANAF));
        }
    }

    private UUID stelOp(Namens n, LocalDate dag) {
        return loket.stelOp(als(n, AFDELING), dag);
    }

    private void verzend(Namens n, LocalDate dag) {
        UUID opdracht = stelOp(n, dag);
        loket.biedAan(als(n, AFDELING), opdracht);
        loket.keurGoed(als(n, "concerncontrol"), opdracht);
        loket.verzend(als(n, AFDELING), opdracht);
    }

    private void leesBank(Namens n) {
        loket.leesBank(
                als(n, AFDELING),
                databank.lijst(
                        "select kenmerk, bedrag, uitvoerdag from betaalregel where gemeente = ? and stand ="
                                + " 'VERZONDEN'",
                        r ->
                                new Bankmelding(
                                        "demobank/" + r.getString("kenmerk"),
                                        false,
                                        r.getString("kenmerk"),
                                        Euro.centen(r.getLong("bedrag")),
                                        Databank.dag(r, "uitvoerdag")),
                        n.gemeente().code()));
    }

    private static Namens als(Namens n, String wie) {
        return Namens.gemeente(wie, Rol.CONTROLLER, n.gemeente());
    }

    /** Een rekening bij een bank die niet bestaat, met een controlegetal dat klopt (ISO 13616). */
    static String iban(String achtCijfers) {
        String rekening = "DEMO00" + achtCijfers;
        StringBuilder cijfers = new StringBuilder();
        (rekening + "NL00").chars().forEach(c -> cijfers.append(Character.getNumericValue(c)));
        int rest = new BigInteger(cijfers.toString()).mod(BigInteger.valueOf(97)).intValue();
        return String.format("NL%02d%s", 98 - rest, rekening);
    }
}
