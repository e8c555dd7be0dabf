package nl.zorginkoop.contracting.privacy;

import static nl.zorginkoop.contracting.deur.Rol.KCC_MEDEWERKER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.TOEZICHTHOUDER;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Gegevensgroep;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;

/**
 * Toestemming van hulpvragers (PR-05): vastleggen, intrekken, terugvinden. Of een beroep erop nu
 * opgaat, beslist de deurwachter bij elke inzage opnieuw; intrekken werkt dus meteen.
 */
@ApplicationScoped
public class Toestemmingloket {
    @Inject Databank databank;

    /** Legt vast wat een hulpvrager toestaat; zelf heeft hij geen account (rulings D14). */
    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public UUID legVast(Namens namens, Grondslag grondslag, Toestemming.Opgave opgave) {
        if (opgave.doel() == null
                || opgave.rol() == null
                || opgave.van() == null
                || opgave.wijze() == null
                || opgave.toelichting() == null
                || opgave.toelichting().isBlank()) {
            throw onvolledig();
        }
        UUID id = UUID.randomUUID();
        try {
            int geraakt =
                    databank.voer(
                            """
                            insert into toestemming (id, gemeente, hulpvrager, doel, groepen, rol, van, tot, wijze,
                                                     toelichting, door)
                            select ?, h.gemeente, h.id, ?, ?, ?, ?, ?, ?, ?, ? from hulpvrager h where h.id = ?
                            """,
                            id,
                            opgave.doel(),
                            opgave.groepen(),
                            opgave.rol(),
                            opgave.van(),
                            opgave.tot(),
                            opgave.wijze(),
                            opgave.toelichting().strip(),
                            namens.wie(),
                            opgave.hulpvrager());
            if (geraakt == 0) {
                throw new Weigering(
                        Doelreden.HULPVRAGER_NIET_HIER,
                        "Deze hulpvrager is er niet bij uw gemeente.");
            }
            return id;
        } catch (Databankfout fout) {
            if ("23514".equals(fout.sqlState())) {
                throw onvolledig();
            }
            throw fout;
        }
    }

    /** De hulpvrager trekt haar in; wie er nu op leest, leest niets meer. */
    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public void trekIn(Namens namens, Grondslag grondslag, UUID toestemming) {
        int geraakt =
                databank.voer(
                        "update toestemming set ingetrokken = nu(), ingetrokken_door = ? where id = ?"
                                + " and ingetrokken is null",
                        namens.wie(),
                        toestemming);
        if (geraakt == 0) {
            throw new Weigering(
                    Doelreden.TOESTEMMING_ONBEKEND,
                    "Deze toestemming is er niet, of is al ingetrokken.");
        }
    }

    /** Alle toestemmingen van een hulpvrager, ook wat voorbij is. */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID, KCC_MEDEWERKER, TOEZICHTHOUDER},
            persoonsgegevens = true)
    public List<Toestemming> van(Namens namens, Grondslag grondslag, UUID hulpvrager) {
        return databank.lijst(
                "select t.*, ingetrokken is null and vandaag() between van and coalesce(tot,"
                        + " 'infinity'::date) as geldt from toestemming t where hulpvrager = ?"
                        + " order by vastgelegd desc, id limit 200",
                Toestemmingloket::toestemming,
                hulpvrager);
    }

    private static Toestemming toestemming(ResultSet r) throws SQLException {
        return new Toestemming(
                r.getObject("id", UUID.class),
                r.getObject("hulpvrager", UUID.class),
                Toestemming.Doel.valueOf(r.getString("doel")),
                Databank.teksten(r, "groepen").stream().map(Gegevensgroep::valueOf).toList(),
                Rol.valueOf(r.getString("rol")),
                Databank.dag(r, "van"),
                Databank.dag(r, "tot"),
                Toestemming.Wijze.valueOf(r.getString("wijze")),
                r.getString("toelichting"),
                Databank.moment(r, "vastgelegd"),
                Databank.moment(r, "ingetrokken"),
                r.getBoolean("geldt"));
    }

    private static Weigering onvolledig() {
        return new Weigering(
                Doelreden.ONVOLLEDIG,
                "Kies doel, rol, begin, wijze en minstens één soort gegevens, schrijf op hoe de"
                        + " toestemming is gegeven, en laat het einde niet voor het begin liggen.");
    }
}
