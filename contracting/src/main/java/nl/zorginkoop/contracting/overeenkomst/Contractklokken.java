package nl.zorginkoop.contracting.overeenkomst;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Dag;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/** De klokken naar het eind: op tijd besluiten over verlengen, en eindigen op de dag zelf. */
@Dependent
class Contractklokken {
    static final String EIND = "CONTRACT_EIND";
    static final String BESLUIT = "CONTRACT_VERLENGBESLUIT";
    static final String VERLENGDAG = "CONTRACT_VERLENGDAG";
    static final String VERWERKEN = "CONTRACT_EINDE_VERWERKEN";

    /** † Zo lang voor de uiterste dag ligt de vraag er al: tijd voor evaluatie en besluit. */
    static final int MAANDEN_VOORAF = 2;

    private static final Set<String> NAAR_HET_EIND = Set.of(EIND, BESLUIT, VERLENGDAG);

    @Inject Contracttabel contracten;
    @Inject Termijnloket termijnen;
    @Inject Klok klok;

    private record Eind(LocalDate dag, LocalDate uiterste, boolean optie) {}

    /** Zet de klokken op het eind dat nu geldt; wat nog liep voor een ander eind, stopt. */
    void zet(Namens namens, Contracttabel.Stand c) {
        stop(namens, c.id());
        if (c.eind() == null || !Contracttoestand.VAN_KRACHT.contains(c.toestand())) {
            return;
        }
        termijnen.start(namens, tot(EIND, c, c.eind().plusDays(1)).met(c.aanbieder()));
        if (c.toestand() == Contracttoestand.ACTIEF) {
            zetVerlengen(namens, c);
        }
    }

    // V19: is de dag voorbij zonder verlenging, dan eindigt zij vanzelf en moet er herkocht worden.
    private void zetVerlengen(Namens namens, Contracttabel.Stand c) {
        Eind eind = eind(c.id());
        termijnen.start(
                namens,
                tot(VERLENGDAG, c, eind.uiterste().plusDays(1))
                        .daarna(
                                Vervolgtaak.voor(
                                        Rol.CONTRACTMANAGER,
                                        "Overeenkomst "
                                                + c.nummer()
                                                + " eindigt op "
                                                + Dag.van(eind.dag())
                                                + ": regel de herinkoop")));
        LocalDate vraag = eind.uiterste().minusMonths(MAANDEN_VOORAF);
        if (eind.optie() && vraag.isAfter(klok.vandaag())) {
            termijnen.start(
                    namens,
                    tot(BESLUIT, c, vraag)
                            .daarna(
                                    Vervolgtaak.voor(
                                            Rol.CONTRACTMANAGER,
                                            "Besluit of overeenkomst "
                                                    + c.nummer()
                                                    + " verlengd wordt; uiterlijk "
                                                    + Dag.van(eind.uiterste()))));
        }
    }

    /** Een einde verwerken kan alleen het platform; de termijn gaat meteen af. */
    void laatVerwerken(Namens namens, Contracttabel.Stand c, UUID einde) {
        termijnen.start(
                namens,
                Termijnverzoek.tot(VERWERKEN, new Onderwerp("CONTRACTEINDE", einde), klok.nu())
                        .voor(c.gemeente()));
    }

    private void stop(Namens namens, UUID contract) {
        for (Termijn t : termijnen.over(namens, contract)) {
            if (t.klaar() == null && NAAR_HET_EIND.contains(t.soort())) {
                termijnen.stuit(namens, t.id(), "Het eind is een andere dag");
            }
        }
    }

    private static Termijnverzoek tot(String soort, Contracttabel.Stand c, LocalDate dag) {
        return Termijnverzoek.tot(
                soort,
                new Onderwerp(Contractloket.ONDERWERP, c.id()),
                dag.atStartOfDay(Klok.AMSTERDAM).toInstant());
    }

    private Eind eind(UUID contract) {
        return contracten
                .databank
                .eerste(
                        """
                        select o.eind, uiterste_verlengdag(o.eind) as uiterste, o.verlengingen > (select count(*)
                            from contractverlenging v where v.overeenkomst = o.id) as optie
                        from raamovereenkomst o where o.id = ?
                        """,
                        r ->
                                new Eind(
                                        Databank.dag(r, "eind"),
                                        Databank.dag(r, "uiterste"),
                                        r.getBoolean("optie")),
                        contract)
                .orElseThrow();
    }
}
