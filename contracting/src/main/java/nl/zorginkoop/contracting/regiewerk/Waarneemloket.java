package nl.zorginkoop.contracting.regiewerk;

import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Wie voor een regisseur waarneemt, en hoe lang. Dat regelt de regisseur zelf; is hij er niet, dan
 * de beheerder van de gemeente, die zelf geen dossier ziet (ADR 0033).
 */
@ApplicationScoped
public class Waarneemloket {
    /** Een regisseur van deze gemeente. */
    public record Collega(String gebruikersnaam, String naam) implements Serializable {}

    private static final Bladerboek<Waarneming> WAARNEMINGEN =
            new Bladerboek<>(
                            """
                            select w.*, coalesce(naam_van(w.regisseur), w.regisseur) as regisseurnaam,
                                   coalesce(naam_van(w.waarnemer), w.waarnemer) as waarnemernaam,
                                   case when w.ingetrokken is not null then 'INGETROKKEN'
                                        when w.tot < (select vandaag()) then 'VOORBIJ'
                                        when w.van > (select vandaag()) then 'KOMT' else 'LOOPT' end as stand
                            from waarneming w where {huurder w} [[and ? in (w.regisseur, w.waarnemer)]]
                            """,
                            "uuid",
                            Waarneemloket::rij)
                    .op("van", "date")
                    .nieuwsteEerst();

    @Inject Databank databank;

    /**
     * Laat een collega waarnemen, vanaf een dag tot en met een dag.
     *
     * @param regisseur van wie; een regisseur kan dat alleen voor zichzelf
     */
    @Deur(
            value = {REGISSEUR, BEHEERDER},
            wijzigt = true)
    public UUID noem(
            Namens namens,
            String regisseur,
            String waarnemer,
            LocalDate van,
            LocalDate tot,
            String reden) {
        UUID id = UUID.randomUUID();
        String wie = Tekst.eis("regisseur", regisseur);
        String ander = Tekst.eis("waarnemer", waarnemer);
        String waarom = Tekst.eis("reden", reden);
        if (van == null || tot == null) {
            throw new OngeldigeWaarde(van == null ? "van" : "tot", "Kies een dag.");
        }
        Regiewerkreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into waarneming (id, gemeente, regisseur, waarnemer, van, tot, reden, door)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                wie,
                                ander,
                                van,
                                tot,
                                waarom,
                                namens.wie()));
        return id;
    }

    /** Trekt een waarneming in; wie waarnam ziet de zaken dan niet meer. */
    @Deur(
            value = {REGISSEUR, BEHEERDER},
            wijzigt = true)
    public void trekIn(Namens namens, UUID waarneming) {
        int gelukt =
                Regiewerkreden.opDeVloer(
                        () ->
                                databank.voer(
                                        "update waarneming set ingetrokken = nu(), ingetrokken_door = ? where id = ?",
                                        namens.wie(),
                                        waarneming));
        if (gelukt == 0) {
            throw Regiewerkreden.ONBEKEND.nee();
        }
    }

    /** Alle waarnemingen; een regisseur ziet die waar hij in voorkomt. */
    @Deur({REGISSEUR, BEHEERDER})
    public Bladzijde<Waarneming> waarnemingen(Namens namens, Bladvraag vraag) {
        return WAARNEMINGEN.blad(databank, vraag, wie(namens));
    }

    @Deur(
            value = {REGISSEUR, BEHEERDER},
            seconden = 600)
    public void alleWaarnemingen(Namens namens, Bladvraag vraag, Consumer<Waarneming> verwerk) {
        WAARNEMINGEN.stroom(databank, vraag, verwerk, wie(namens));
    }

    /** De regisseurs van de gemeente, op naam (RG-07: vierhonderd is ook een gemeente). */
    @Deur({REGISSEUR, BEHEERDER})
    public List<Collega> regisseurs(Namens namens) {
        return databank.lijst(
                """
                select distinct t.gebruikersnaam, t.naam from lopende_toekenning t
                where t.gemeente = (select huidige_gemeente()) and t.rol = 'REGISSEUR'
                order by t.naam, t.gebruikersnaam limit 1000
                """,
                r -> new Collega(r.getString("gebruikersnaam"), r.getString("naam")));
    }

    private static String wie(Namens namens) {
        return namens.rol() == REGISSEUR ? namens.wie() : null;
    }

    private static Waarneming rij(ResultSet r) throws SQLException {
        return new Waarneming(
                r.getObject("id", UUID.class),
                r.getString("regisseur"),
                r.getString("regisseurnaam"),
                r.getString("waarnemer"),
                r.getString("waarnemernaam"),
                Databank.dag(r, "van"),
                Databank.dag(r, "tot"),
                r.getString("reden"),
                r.getString("door"),
                Databank.moment(r, "ingetrokken"),
                r.getString("stand"));
    }
}
