package nl.zorginkoop.contracting.overeenkomst;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Termijn;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/** De klokken van verplichtingen: een herinnering vooraf, en een taak als de dag voorbij is. */
@Dependent
class Plichtklokken {
    static final String DAG = "CONTRACT_PLICHT";
    static final String HERINNERING = "CONTRACT_PLICHT_VOORAF";

    /** † Zoveel dagen vooraf ligt er een taak bij wie moet leveren. */
    static final int DAGEN_VOORAF = 14;

    @Inject Contracttabel contracten;
    @Inject Termijnloket termijnen;
    @Inject Takenloket taken;
    @Inject Klok klok;

    private record Dag(UUID id, LocalDate uiterlijk, boolean vanGemeente, String omschrijving) {}

    void zet(Namens namens, Contracttabel.Stand c, UUID reeks) {
        for (Dag d : dagen(reeks)) {
            LocalDate vooraf = d.uiterlijk().minusDays(DAGEN_VOORAF);
            if (vooraf.isAfter(klok.vandaag())) {
                termijnen.start(namens, herinnering(c, d, vooraf));
            }
            termijnen.start(
                    namens,
                    tot(DAG, d, d.uiterlijk().plusDays(1))
                            .met(c.aanbieder())
                            .daarna(
                                    Vervolgtaak.voor(
                                            Rol.CONTRACTMANAGER,
                                            kort("Niet op tijd bij " + c.nummer(), d))));
        }
    }

    void stop(Namens namens, UUID plicht) {
        for (Termijn t : termijnen.over(namens, plicht)) {
            if (t.klaar() == null) {
                termijnen.stuit(namens, t.id(), "Geleverd");
            }
        }
        taken.laatVervallen(namens, plicht, "Geleverd");
    }

    private static Termijnverzoek herinnering(Contracttabel.Stand c, Dag d, LocalDate vooraf) {
        return tot(HERINNERING, d, vooraf)
                .met(c.aanbieder())
                .daarna(
                        Vervolgtaak.voor(
                                d.vanGemeente() ? Rol.CONTRACTMANAGER : Rol.ZORGAANBIEDER,
                                kort("Lever voor overeenkomst " + c.nummer(), d)));
    }

    private static Termijnverzoek tot(String soort, Dag d, LocalDate dag) {
        return Termijnverzoek.tot(
                soort,
                new Onderwerp("CONTRACTPLICHT", d.id()),
                dag.atStartOfDay(Klok.AMSTERDAM).toInstant());
    }

    private static String kort(String begin, Dag d) {
        String alles = begin + ": " + d.omschrijving();
        return alles.length() <= 200 ? alles : alles.substring(0, 199) + "…";
    }

    private List<Dag> dagen(UUID reeks) {
        return contracten.databank.lijst(
                "select id, uiterlijk, kant = 'GEMEENTE' as van_gemeente, omschrijving from contractplicht"
                        + " where reeks = ? order by uiterlijk",
                r ->
                        new Dag(
                                r.getObject("id", UUID.class),
                                Databank.dag(r, "uiterlijk"),
                                r.getBoolean("van_gemeente"),
                                r.getString("omschrijving")),
                reeks);
    }
}
