package nl.zorginkoop.contracting.dossier;

import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** Kijkt een aanbieder na in de registers buiten het huis, en bewaart wat zij zeiden. */
@ApplicationScoped
public class Registerloket {
    @Inject Databank databank;
    @Inject Handelsregister handelsregister;
    @Inject Agbregister agbregister;
    @Inject Insolventieregister insolventieregister;

    private record Nummers(String agb, String kvk) {}

    /** Vraagt alle drie; een aanbieder kijkt zichzelf na, een beoordelaar wie aanvraagt. */
    @Deur(
            value = {BIEDER, BEOORDELAAR},
            wijzigt = true)
    public List<Registeruitslag> kijkNa(Namens namens, AgbCode aanbieder) {
        AgbCode wie = namens.aanbieder() == null ? aanbieder : namens.aanbieder();
        Nummers n =
                databank.eerste(
                                "select agb, kvk from zorgaanbieder where agb = ?",
                                r -> new Nummers(r.getString("agb"), r.getString("kvk")),
                                wie.code())
                        .orElseThrow(
                                () ->
                                        new Weigering(
                                                Dossierreden.AANBIEDER_ONBEKEND,
                                                Dossierreden.AANBIEDER_ONBEKEND.zin()));
        bewaar(namens, wie, "HANDELSREGISTER", handelsregister.zoek(n.kvk()));
        bewaar(namens, wie, "AGB", agbregister.zoek(n.agb()));
        bewaar(namens, wie, "INSOLVENTIE", insolventieregister.zoek(n.kvk()));
        return uitslagen(namens, wie);
    }

    /** De laatste uitslag van elk register. */
    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public List<Registeruitslag> uitslagen(Namens namens, AgbCode aanbieder) {
        return databank.lijst(
                "select distinct on (register) * from registeruitslag where aanbieder = ? order by"
                        + " register, moment desc, id desc",
                r ->
                        new Registeruitslag(
                                r.getString("register"),
                                Registerantwoord.Uitslag.valueOf(r.getString("uitslag")),
                                r.getString("bron"),
                                Databank.moment(r, "moment")),
                (namens.aanbieder() == null ? aanbieder : namens.aanbieder()).code());
    }

    private void bewaar(Namens namens, AgbCode wie, String register, Registerantwoord antwoord) {
        databank.voer(
                """
                insert into registeruitslag (id, gemeente, aanbieder, register, uitslag, gegevens, bron, door)
                values (uuidv7(), ?, ?, ?, ?, ?, ?, ?)
                """,
                (namens.gemeente() == null ? Gemeentecode.PLATFORM : namens.gemeente()).code(),
                wie.code(),
                register,
                antwoord.uitslag(),
                antwoord.gegevens(),
                antwoord.bron(),
                namens.wie());
    }
}
