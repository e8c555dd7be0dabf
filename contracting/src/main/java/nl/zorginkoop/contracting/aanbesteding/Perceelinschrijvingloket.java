package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Aanmelden voor en inschrijven op een perceel, in een envelop die tot na het sluiten dicht is. */
@ApplicationScoped
public class Perceelinschrijvingloket {
    @Inject Aanbestedingen aanbestedingen;
    @Inject Klok klok;

    /**
     * Begint een concept waar de procedure openstaat; alleen de aanbieder ziet het. Gaat er een
     * selectie vooraf, dan is het tot het sluiten daarvan een aanmelding, en daarna alleen voor wie
     * uitgenodigd is een inschrijving.
     */
    @Deur(value = BIEDER, wijzigt = true)
    public UUID begin(Namens namens, UUID openstelling, int perceel) {
        UUID id = UUID.randomUUID();
        int gelegd =
                aanbestedingen.voer(
                        """
                        insert into perceelinschrijving (id, gemeente, aanbieder, openstelling, perceel, ronde, voorwaardenset,
                            door, ondertekenaar, functie)
                        select ?, g.gemeente, ?, o.id, g.nr, ronde_nu(o.id, nu()), geldende_set(o.kader), ?, f.tekenbevoegde, f.functie
                        from openstelling o join gunningsperceel g on g.openstelling = o.id and g.nr = ?
                        left join aanbiederprofiel f on f.aanbieder = ?
                        where o.id = ? and o.gepubliceerd
                        """,
                        id,
                        namens.aanbieder().code(),
                        namens.wie(),
                        perceel,
                        namens.aanbieder().code(),
                        openstelling);
        if (gelegd == 0) {
            throw Aanbestedingsreden.ONBEKEND.nee();
        }
        return id;
    }

    /**
     * De percelen waar deze aanbieder nu kan beginnen, op dezelfde regel waarmee de databank hem
     * anders weigert.
     */
    @Deur(BIEDER)
    public List<Integer> teBeginnen(Namens namens, UUID openstelling) {
        return aanbestedingen.databank.lijst(
                """
                select g.nr from gunningsperceel g join openstelling o on o.id = g.openstelling
                cross join lateral (select jsonb_populate_record(null::perceelinschrijving, jsonb_build_object(
                    'openstelling', o.id, 'perceel', g.nr, 'aanbieder', ?::text, 'ronde', ronde_nu(o.id, nu()))) as i) b
                where o.id = ? and o.gepubliceerd and ronde_tegen(b.i, nu()) is null
                  and not exists (select from perceelinschrijving l where l.openstelling = o.id and l.perceel = g.nr
                      and l.aanbieder = (b.i).aanbieder and l.ronde = (b.i).ronde and l.toestand <> 'INGETROKKEN')
                order by g.nr
                """,
                r -> r.getInt("nr"),
                namens.aanbieder().code(),
                openstelling);
    }

    /** De gevraagde prijs, waar de gemeente haar openliet. */
    @Deur(value = BIEDER, wijzigt = true)
    public void legPrijsVast(Namens namens, UUID inschrijving, Euro prijs) {
        if (prijs == null || prijs.centen() <= 0) {
            throw new OngeldigeWaarde("prijs", "Vul een prijs boven nul in.");
        }
        aanbestedingen.voerEen(
                """
                insert into inschrijfprijs (gemeente, aanbieder, inschrijving, openstelling, perceel, prijs)
                select gemeente, aanbieder, id, openstelling, perceel, ? from perceelinschrijving where id = ?
                on conflict (inschrijving) do update set prijs = excluded.prijs
                """,
                prijs.centen(),
                inschrijving);
    }

    /**
     * Het antwoord op een criterium.
     *
     * @param dossierstuk een stuk uit het eigen dossier, of {@code null}
     */
    @Deur(value = BIEDER, wijzigt = true)
    public void beantwoord(
            Namens namens, UUID inschrijving, UUID criterium, String antwoord, UUID dossierstuk) {
        if (dossierstuk != null && !ligtInDossier(dossierstuk)) {
            throw Aanbestedingsreden.STUK_ONBEKEND.nee();
        }
        aanbestedingen.voerEen(
                """
                insert into inschrijfantwoord (gemeente, aanbieder, inschrijving, criterium, antwoord, dossierstuk,
                    stuk_naam, stuk_sha256)
                select i.gemeente, i.aanbieder, i.id, ?, ?, d.id, d.naam, d.sha256
                from perceelinschrijving i left join dossierstuk d on d.id = ? where i.id = ?
                on conflict (inschrijving, criterium) do update set antwoord = excluded.antwoord,
                    dossierstuk = excluded.dossierstuk, stuk_naam = excluded.stuk_naam, stuk_sha256 = excluded.stuk_sha256
                """,
                criterium,
                Tekst.eis("antwoord", antwoord),
                dossierstuk,
                inschrijving);
    }

    private boolean ligtInDossier(UUID stuk) {
        return aanbestedingen
                .databank
                .eerste(
                        "select 1 from dossierstuk where id = ? and vervallen is null",
                        r -> 1,
                        stuk)
                .isPresent();
    }

    /** Aanvaardt precies deze versie van de voorwaarden, en zegt wie daarvoor tekent. */
    @Deur(value = BIEDER, wijzigt = true)
    public void onderteken(
            Namens namens, UUID inschrijving, String hash, String ondertekenaar, String functie) {
        int geraakt =
                aanbestedingen.voer(
                        """
                        update perceelinschrijving i set voorwaardenset = s.id, aanvaarde_hash = s.hash, ondertekenaar = ?,
                            functie = ?
                        from voorwaardenset s join openstelling o on s.id = geldende_set(o.kader)
                        where i.id = ? and o.id = i.openstelling and s.hash = ?
                        """,
                        Tekst.eis("ondertekenaar", ondertekenaar),
                        Tekst.eis("functie", functie),
                        inschrijving,
                        hash);
        if (geraakt == 0) {
            eigen(inschrijving);
            throw Aanbestedingsreden.ANDERE_HASH.nee();
        }
    }

    /** Bewaart deze delen samen: klopt er een niet, dan verandert er niets. */
    @Deur(value = BIEDER, wijzigt = true)
    public void bewaar(Namens namens, UUID inschrijving, Inschrijfdelen d) {
        eigen(inschrijving);
        if (d.prijs() != null) {
            legPrijsVast(namens, inschrijving, d.prijs());
        }
        for (Inschrijfdelen.Antwoorddeel a : d.antwoorden()) {
            beantwoord(namens, inschrijving, a.criterium(), a.antwoord(), a.dossierstuk());
        }
        if (d.handtekening() != null) {
            Inschrijfdelen.Handtekening h = d.handtekening();
            onderteken(namens, inschrijving, h.hash(), h.ondertekenaar(), h.functie());
        }
    }

    /** Wat er nog ontbreekt, in woorden. */
    @Deur(BIEDER)
    public List<String> gebreken(Namens namens, UUID inschrijving) {
        eigen(inschrijving);
        return gebreken(inschrijving);
    }

    /**
     * Dient in. De ontvangst is het moment waarop dit loket haar in handen kreeg; na het
     * sluitingsmoment weigert de databank. Nog een keer indienen geeft hetzelfde bewijs.
     */
    @Deur(value = BIEDER, wijzigt = true)
    public Inschrijvingsbewijs dienIn(Namens namens, UUID inschrijving) {
        Instant ontvangen = klok.nu();
        Perceelinschrijving i = eigen(inschrijving);
        if (i.ingediend() == null) {
            List<String> open = gebreken(inschrijving);
            if (!open.isEmpty()) {
                throw new Weigering(Aanbestedingsreden.ONVOLLEDIG, String.join(" ", open));
            }
            // De databank vult hash en gestanddoening; zij mogen hier alleen niet leeg zijn.
            aanbestedingen.voerEen(
                    """
                    update perceelinschrijving set toestand = 'INGEDIEND', ingediend = ?, ingediend_door = ?,
                        hash = repeat('0', 64), gestand_tot = vandaag() where id = ?
                    """,
                    ontvangen,
                    namens.wie(),
                    inschrijving);
        }
        return bewijs(inschrijving);
    }

    /** Het bewijs van wat ingediend is. */
    @Deur(BIEDER)
    public Inschrijvingsbewijs ontvangstbewijs(Namens namens, UUID inschrijving) {
        return bewijs(inschrijving);
    }

    /** Trekt terug; voor het openen leest de gemeente haar dan nooit. Na het sluiten met reden. */
    @Deur(value = BIEDER, wijzigt = true)
    public void trekIn(Namens namens, UUID inschrijving, String reden) {
        aanbestedingen.voerEen(
                "update perceelinschrijving set toestand = 'INGETROKKEN', ingetrokken = nu(), reden = ?"
                        + " where id = ? and toestand in ('CONCEPT', 'INGEDIEND', 'UITGENODIGD')",
                Tekst.ofNiets(reden),
                inschrijving);
    }

    private List<String> gebreken(UUID inschrijving) {
        return aanbestedingen.databank.lijst(
                "select * from inschrijving_gebreken(?) order by nr nulls last, soort",
                r ->
                        switch (r.getString("soort")) {
                            case "ZONDER_PRIJS" -> "Vul uw prijs in.";
                            case "ZONDER_ANTWOORD" ->
                                    "Beantwoord criterium "
                                            + r.getInt("nr")
                                            + " "
                                            + r.getString("titel")
                                            + ".";
                            case "NIET_ONDERTEKEND" -> "Zeg wie tekent, en in welke functie.";
                            default -> "Aanvaard de versie van de voorwaarden die nu geldt.";
                        },
                inschrijving);
    }

    private Inschrijvingsbewijs bewijs(UUID inschrijving) {
        return aanbestedingen
                .databank
                .eerste(
                        """
                        select i.*, inschrijving_canoniek(i) as tekst, g.prijs from perceelinschrijving i
                        join gunningsperceel g on g.openstelling = i.openstelling and g.nr = i.perceel
                        where i.id = ? and i.ingediend is not null
                        """,
                        r ->
                                new Inschrijvingsbewijs(
                                        inschrijving,
                                        Databank.moment(r, "ingediend"),
                                        r.getString("hash"),
                                        Databank.dag(r, "gestand_tot"),
                                        r.getBoolean("niet_reeel")
                                                ? Gunningsbrief.nietReeel(
                                                        Euro.centen(r.getLong("prijs")))
                                                : null,
                                        r.getString("tekst")),
                        inschrijving)
                .orElseThrow(Aanbestedingsreden.ONBEKEND::nee);
    }

    private Perceelinschrijving eigen(UUID inschrijving) {
        return aanbestedingen
                .inschrijving(inschrijving)
                .orElseThrow(Aanbestedingsreden.ONBEKEND::nee);
    }
}
