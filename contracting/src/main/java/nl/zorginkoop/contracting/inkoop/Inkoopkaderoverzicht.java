package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/** Inkoopkaders om in te bladeren: de eigen, en van anderen wat openbaar is. */
@ApplicationScoped
public class Inkoopkaderoverzicht {
    private static final Bladerboek<Kaderrij> KADERS =
            new Bladerboek<>(
                            """
                            select k.id, k.nummer, k.naam, g.naam as gemeentenaam, k.wet, k.model, k.procedure, k.begin,
                                   k.eind, k.toestand
                            from inkoopkader k join gemeente g on g.code = k.gemeente
                            where true [[and k.gemeente = ?::char(4)]]
                              [[and k.toestand = ?]]
                              [[and k.procedure = ?]]
                              [[and concat_ws(' ', k.nummer, k.naam, g.naam) ilike ?]]
                            """,
                            "uuid",
                            Inkoopkaderoverzicht::rij)
                    .op("naam", "text")
                    .op("nummer", "text")
                    .op("begin", "date")
                    .op("eind", "date");

    @Inject Databank databank;
    @Inject Inkoopkaders kaders;

    @Deur({INKOOPADVISEUR, CONTROLLER, REGISSEUR, ZORGAANBIEDER, SYSTEEM})
    public Bladzijde<Kaderrij> kaders(Namens namens, Bladvraag vraag) {
        return KADERS.blad(databank, vraag, keuzes(namens, vraag));
    }

    @Deur(
            value = {INKOOPADVISEUR, CONTROLLER, REGISSEUR, ZORGAANBIEDER, SYSTEEM},
            seconden = 600)
    public void alleKaders(Namens namens, Bladvraag vraag, Consumer<Kaderrij> verwerk) {
        KADERS.stroom(databank, vraag, verwerk, keuzes(namens, vraag));
    }

    @Deur({INKOOPADVISEUR, CONTROLLER, SYSTEEM})
    public Optional<Inkoopkader> kader(Namens namens, UUID kader) {
        return kaders.vind(kader, namens.gemeente());
    }

    private static Object[] keuzes(Namens namens, Bladvraag vraag) {
        return new Object[] {
            namens.gemeente() == null ? null : namens.gemeente().code(),
            vraag.keuze("status"),
            vraag.keuze("procedure"),
            vraag.patroon()
        };
    }

    private static Kaderrij rij(ResultSet r) throws SQLException {
        return new Kaderrij(
                r.getObject("id", UUID.class),
                r.getString("nummer"),
                r.getString("naam"),
                r.getString("gemeentenaam"),
                r.getString("wet"),
                r.getString("model"),
                r.getString("procedure"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                r.getString("toestand"));
    }
}
