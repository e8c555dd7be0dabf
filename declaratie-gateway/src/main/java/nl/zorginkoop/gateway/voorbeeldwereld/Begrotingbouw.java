package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.begroting.Begrotingsloket;
import nl.zorginkoop.contracting.begroting.Besluitopgave;
import nl.zorginkoop.contracting.begroting.Regelopgave;
import nl.zorginkoop.contracting.begroting.Regelsoort;
import nl.zorginkoop.contracting.begroting.Schattingloket;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een begrotingswijziging waarover besloten is, een voorstel om af te maken, en twee schattingen
 * van wat geleverd en nog niet gedeclareerd is.
 */
@ApplicationScoped
class Begrotingbouw {
    static final LocalDateTime TIJD = LocalDateTime.of(2026, 9, 14, 15, 30);
    private static final String RIVIERDAM = "9101";
    private static final LocalDate BESLUIT = LocalDate.of(2026, 9, 11);

    @Inject Databank databank;
    @Inject Begrotingsloket loket;
    @Inject Schattingloket schattingen;

    void bouw(Namens n) {
        if (!RIVIERDAM.equals(n.gemeente().code())) {
            return;
        }
        Namens controller = Namens.gemeente("controller", Rol.CONTROLLER, n.gemeente());
        Namens collega = Namens.gemeente("financien", Rol.CONTROLLER, n.gemeente());
        UUID besloten =
                loket.stelOp(
                        collega,
                        2027,
                        "Kadernota 2027: schuif van Wmo naar jeugd",
                        "De instroom bij jeugd loopt voor op de raming.",
                        List.of(
                                new Regelopgave(
                                        Regelsoort.VERSCHUIVING,
                                        begroting(n, "WMO", 2027),
                                        begroting(n, "JEUGDWET", 2027),
                                        Euro.van("50000.00"),
                                        "Meer instroom bij jeugd, minder bij de Wmo")));
        loket.dienIn(collega, besloten);
        loket.besluit(
                controller,
                besloten,
                new Besluitopgave(true, Besluitopgave.Orgaan.RAAD, "R-2026-031", BESLUIT));
        loket.stelOp(
                controller,
                2026,
                "Najaarsnota 2026",
                null,
                List.of(
                        new Regelopgave(
                                Regelsoort.VERHOGING,
                                null,
                                begroting(n, "WMO", 2026),
                                Euro.van("40000.00"),
                                "De prognose komt boven de begroting uit")));
        // Een jaar waarvan intussen bekend is wat er kwam, en een van nu.
        schattingen.maakOp(collega, 2025, LocalDate.of(2025, 12, 31));
        schattingen.maakOp(collega, 2026, LocalDate.of(2026, 8, 31));
    }

    private UUID begroting(Namens n, String wet, int jaar) {
        return databank.eerste(
                        "select id from plafond where gemeente = ? and wet = ? and jaar = ? and soort = 'BEGROTING'",
                        r -> r.getObject("id", UUID.class),
                        n.gemeente().code(),
                        wet,
                        jaar)
                .orElseThrow();
    }
}
