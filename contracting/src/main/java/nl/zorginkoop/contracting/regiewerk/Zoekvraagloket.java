package nl.zorginkoop.contracting.regiewerk;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Wat een regisseur vaak zoekt, onder een eigen naam; alleen hij ziet het. */
@ApplicationScoped
public class Zoekvraagloket {
    @Inject Databank databank;

    @Deur(value = REGISSEUR, wijzigt = true)
    public UUID bewaar(Namens namens, String naam, String pad, String filter) {
        UUID id = UUID.randomUUID();
        String heet = Tekst.eis("naam", naam);
        String lijst = Tekst.eis("pad", pad);
        Regiewerkreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into zoekvraag (id, gemeente, van_wie, naam, pad, filter)"
                                        + " values (?, ?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                namens.wie(),
                                heet,
                                lijst,
                                filter == null ? "" : filter));
        return id;
    }

    @Deur(REGISSEUR)
    public List<Zoekvraag> mijn(Namens namens) {
        return databank.lijst(
                """
                select * from zoekvraag where gemeente = (select huidige_gemeente()) and van_wie = ?
                order by naam limit 50
                """,
                r ->
                        new Zoekvraag(
                                r.getObject("id", UUID.class),
                                r.getString("naam"),
                                r.getString("pad"),
                                r.getString("filter")),
                namens.wie());
    }

    @Deur(value = REGISSEUR, wijzigt = true)
    public void verwijder(Namens namens, UUID zoekvraag) {
        int gelukt =
                databank.voer(
                        "delete from zoekvraag where id = ? and van_wie = ?",
                        zoekvraag,
                        namens.wie());
        if (gelukt == 0) {
            throw Regiewerkreden.ONBEKEND.nee();
        }
    }
}
