package nl.zorginkoop.contracting.kennisgeving;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;

/** De mails die bij kennisgevingen horen, en wat ervan terechtkwam. */
@Dependent
class Bezorgingen {
    /** Naar wie een postvak ook mailt. */
    record Adres(String email, String taal) {}

    /** Een account, voor zover het er hier toe doet. */
    record Medewerker(String gemeente, String aanbieder) {}

    @Inject Databank databank;
    @Inject Werkvoorraad werkvoorraad;

    /** Met meer rollen telt die bij de afzender, dan die bij deze gemeente. */
    Optional<Medewerker> medewerker(String gebruikersnaam, String gemeente, String afzender) {
        return databank.eerste(
                "select gemeente, aanbieder from werkplek(?, ?, ?)",
                r -> new Medewerker(r.getString("gemeente"), r.getString("aanbieder")),
                gebruikersnaam,
                gemeente,
                afzender);
    }

    boolean kentAanbieder(String agb) {
        return databank.eerste("select 1 from zorgaanbieder where agb = ?", r -> 1, agb)
                .isPresent();
    }

    /** De adressen bij een kennisgeving die er al ligt; alleen wie haar stuurt krijgt ze. */
    List<Adres> adressen(UUID kennisgeving) {
        return databank.lijst(
                "select email, taal from postadressen(?)",
                r -> new Adres(r.getString("email"), r.getString("taal")),
                kennisgeving);
    }

    void zetKlaar(UUID kennisgeving, Kennisgevingen.Vak vak, Adres adres) {
        UUID id = UUID.randomUUID();
        databank.voer(
                """
                insert into bezorging (id, gemeente, aanbieder, kennisgeving, adres, taal)
                values (?, ?, ?, ?, ?, ?)
                """,
                id,
                vak.gemeente(),
                vak.aanbieder(),
                kennisgeving,
                adres.email(),
                adres.taal());
        werkvoorraad.zet(Kennisgevingloket.MAILEN, vak.gemeente(), id);
    }

    /** Leeg als zij al bezorgd of opgegeven is. */
    Optional<Bezorging> wachtend(UUID id) {
        return databank.eerste(
                """
                select b.id, b.kennisgeving, k.verstuurd, b.adres, b.taal, b.pogingen
                from bezorging b join kennisgeving k on k.id = b.kennisgeving
                where b.id = ? and b.toestand = 'WACHT'
                """,
                r ->
                        new Bezorging(
                                r.getObject("id", UUID.class),
                                r.getObject("kennisgeving", UUID.class),
                                Databank.moment(r, "verstuurd"),
                                r.getString("adres"),
                                r.getString("taal"),
                                r.getInt("pogingen")),
                id);
    }

    void bezorgd(UUID id) {
        databank.voer(
                """
                update bezorging set toestand = 'BEZORGD', klaar = nu(), pogingen = pogingen + 1, fout = null
                where id = ? and toestand = 'WACHT'
                """,
                id);
        werkvoorraad.klaar(Kennisgevingloket.MAILEN, id);
    }

    void mislukt(UUID id, String fout) {
        databank.voer(
                "update bezorging set pogingen = pogingen + 1, fout = ? where id = ?"
                        + " and toestand = 'WACHT'",
                fout,
                id);
    }

    void geefOp(UUID id, String fout) {
        databank.voer(
                """
                update bezorging set toestand = 'OPGEGEVEN', klaar = nu(), pogingen = pogingen + 1, fout = ?
                where id = ? and toestand = 'WACHT'
                """,
                fout,
                id);
        werkvoorraad.klaar(Kennisgevingloket.MAILEN, id);
    }

    List<Bewijs> bewijzen(Namens namens, UUID verzending) {
        return databank.lijst(
                """
                select coalesce(k.persoon, k.rol, case k.voor when 'AANBIEDER' then k.aanbieder else k.gemeente end)
                       as ontvanger, k.verstuurd, k.gelezen, k.gelezen_door, b.adres, b.toestand, b.klaar,
                       coalesce(b.pogingen, 0) as pogingen, b.fout
                from kennisgeving k left join bezorging b on b.kennisgeving = k.id
                where k.verzending = ? and k.van = ?
                order by ontvanger, b.adres
                """,
                r ->
                        new Bewijs(
                                r.getString("ontvanger"),
                                Databank.moment(r, "verstuurd"),
                                Databank.moment(r, "gelezen"),
                                r.getString("gelezen_door"),
                                r.getString("adres"),
                                "BEZORGD".equals(r.getString("toestand"))
                                        ? Databank.moment(r, "klaar")
                                        : null,
                                r.getInt("pogingen"),
                                r.getString("fout"),
                                "OPGEGEVEN".equals(r.getString("toestand"))),
                verzending,
                namens.aanbieder() == null ? "GEMEENTE" : "AANBIEDER");
    }
}
