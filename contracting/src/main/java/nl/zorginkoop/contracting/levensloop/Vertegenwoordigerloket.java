package nl.zorginkoop.contracting.levensloop;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** Wie namens een hulpvrager handelt (HA-16); aan zijn hulp verandert dat niets. */
@ApplicationScoped
public class Vertegenwoordigerloket {
    @Inject Databank databank;
    @Inject Gebeurtenissen gebeurtenissen;

    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public UUID legVast(
            Namens namens, Grondslag grondslag, UUID hulpvrager, Vertegenwoordigeropgave o) {
        UUID gebeurtenis =
                gebeurtenissen.noteer(
                        namens, hulpvrager, "VERTEGENWOORDIGER", o.van(), o.bron(), o.naam(), null);
        UUID id = UUID.randomUUID();
        Levensreden.opDeVloer(
                () ->
                        databank.voer(
                                """
                                insert into vertegenwoordiger (id, gemeente, hulpvrager, gebeurtenis, naam, hoedanigheid, waarvoor,
                                                               straat, huisnummer, postcode, plaats, telefoon, post, van, tot, door)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                """,
                                id,
                                namens.gemeente().code(),
                                hulpvrager,
                                gebeurtenis,
                                o.naam(),
                                o.hoedanigheid(),
                                o.waarvoor(),
                                o.straat(),
                                o.huisnummer(),
                                o.postcode(),
                                o.plaats(),
                                o.telefoon(),
                                o.post(),
                                o.van(),
                                o.tot(),
                                namens.wie()));
        return id;
    }

    /** Handelt na deze dag niet meer namens hem. */
    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public void eindig(Namens namens, Grondslag grondslag, UUID vertegenwoordiger, LocalDate tot) {
        if (tot == null) {
            throw new OngeldigeWaarde("tot", "Vul de laatste dag in.");
        }
        Levensreden.opDeVloer(
                () -> {
                    if (databank.voer(
                                    "update vertegenwoordiger set tot = ? where id = ?",
                                    tot,
                                    vertegenwoordiger)
                            == 0) {
                        throw Levensreden.ONBEKEND.nee();
                    }
                });
    }
}
