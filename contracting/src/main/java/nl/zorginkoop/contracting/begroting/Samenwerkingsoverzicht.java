package nl.zorginkoop.contracting.begroting;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** De totalentabel: de centrumgemeente ziet een rij per deelnemer, een deelnemer de zijne (D2). */
@ApplicationScoped
public class Samenwerkingsoverzicht {
    private static final Bladerboek<Samenwerkingsrij> BEELD =
            new Bladerboek<>(
                            """
                            select b.*, c.naam as centrumnaam, g.naam as deelnemernaam,
                                   b.begroot > 0 and b.benut * 100.0 >= b.begroot * 1.0 * (select min(x) from unnest(b.grenzen) x)
                                       as gewaarschuwd
                            from samenwerkingsbeeld b
                            join gemeente c on c.code = b.centrum
                            join gemeente g on g.code = b.deelnemer
                            where {huurder b} [[and b.plafond = ?]] [[and concat_ws(' ', g.naam, b.naam) ilike ?]]
                            """,
                            "uuid",
                            r ->
                                    new Samenwerkingsrij(
                                            r.getObject("id", UUID.class),
                                            r.getObject("plafond", UUID.class),
                                            r.getString("naam"),
                                            r.getInt("jaar"),
                                            r.getString("centrumnaam"),
                                            r.getString("deelnemer"),
                                            r.getString("deelnemernaam"),
                                            r.getLong("gewicht"),
                                            Euro.centen(r.getLong("aandeel")),
                                            r.getBoolean("verleend"),
                                            Euro.centen(r.getLong("openstaand")),
                                            Euro.centen(r.getLong("gedeclareerd")),
                                            Euro.centen(r.getLong("begroot")),
                                            Euro.centen(r.getLong("benut")),
                                            r.getBoolean("gewaarschuwd")))
                    .op("deelnemer", "text");

    @Inject Databank databank;

    @Deur({CONTROLLER})
    public Bladzijde<Samenwerkingsrij> beeld(Namens namens, Bladvraag vraag) {
        return BEELD.blad(databank, vraag, vraag.nummer("plafond"), vraag.patroon());
    }

    @Deur(
            value = {CONTROLLER},
            seconden = 600)
    public void heelBeeld(Namens namens, Bladvraag vraag, Consumer<Samenwerkingsrij> verwerk) {
        BEELD.stroom(databank, vraag, verwerk, vraag.nummer("plafond"), vraag.patroon());
    }
}
