package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.Wijzigreden;
import nl.zorginkoop.contracting.uitgifte.Keuzeopgave;
import nl.zorginkoop.contracting.uitgifte.Uitgifteloket;

/** Zet in elke gemeente een verlenging klaar: wie de demo opent, kan haar nakijken en afgeven. */
@ApplicationScoped
class Uitgiftebouw {
    static final LocalDateTime TIJD = LocalDateTime.of(2026, 9, 14, 15, 0);

    private static final LocalDate VAN = LocalDate.of(2026, 9, 15);
    private static final LocalDate TOT = LocalDate.of(2026, 12, 31);
    private static final LocalDate NIEUW = LocalDate.of(2027, 3, 31);

    // Het product waarvan er het meest afloopt; in een gemeente waar niets afloopt is er geen.
    private static final String MEEST =
            """
            select productcode from toewijzing
            where gemeente = ? and wet = 'WMO' and status = 'TOEGEWEZEN' and productcode is not null
              and eind between ? and ?
            group by productcode order by count(*) desc, productcode limit 1
            """;

    @Inject Databank databank;
    @Inject Uitgifteloket loket;

    void bouw(Namens n) {
        Namens regisseur = Namens.gemeente("regie", Rol.REGISSEUR, n.gemeente());
        databank.eerste(MEEST, r -> r.getString("productcode"), n.gemeente().code(), VAN, TOT)
                .ifPresent(
                        product ->
                                loket.kies(
                                        regisseur,
                                        Keuzeopgave.verlengen(
                                                "Aflopende hulp verlengen tot april",
                                                Wet.WMO,
                                                product,
                                                VAN,
                                                TOT,
                                                NIEUW,
                                                Wijzigreden.VERLENGING)));
    }
}
