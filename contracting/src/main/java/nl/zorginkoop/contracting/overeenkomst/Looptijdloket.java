package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingloket;
import nl.zorginkoop.contracting.kennisgeving.Kennisgevingverzoek;
import nl.zorginkoop.contracting.kennisgeving.Ontvanger;
import nl.zorginkoop.contracting.termijn.Onderwerp;

/** Verlengen, opzeggen, ontbinden en aflopen. De databank oordeelt over grond en termijn. */
@ApplicationScoped
public class Looptijdloket {
    @Inject Contracttabel contracten;
    @Inject Contractklokken klokken;
    @Inject Overdrachten overdrachten;
    @Inject Contractbrieven brieven;
    @Inject Kennisgevingloket kennisgevingen;
    @Inject Klok klok;

    /** Wat deze kant kan doen, met per grond de vroegste dag. */
    @Deur({CONTRACTMANAGER, BIEDER})
    public List<Eindkeuze> gronden(Namens namens, UUID overeenkomst) {
        return contracten.databank.lijst(
                """
                select g.grond, g.soort = 'ONTBINDING' as ontbinding, g.artikel, g.horen, einde_vroegst(o, g.grond) as vroegst
                from raamovereenkomst o cross join eindgrond g
                where o.id = ? and contract_van_kracht(o.toestand) and not g.volgt
                  and (o.toestand = 'ACTIEF' or g.soort = 'ONTBINDING')
                  and g.kant in ('BEIDEN', case when huidige_aanbieder() is null then 'GEMEENTE' else 'AANBIEDER' end)
                  and (g.grond <> 'TUSSENTIJDS' or o.opzegoptie = 'BEIDEN'
                       or o.opzegoptie = 'GEMEENTE' and huidige_aanbieder() is null)
                order by g.nummer
                """,
                r ->
                        new Eindkeuze(
                                Eindgrond.valueOf(r.getString("grond")),
                                r.getBoolean("ontbinding"),
                                r.getString("artikel"),
                                Databank.dag(r, "vroegst"),
                                r.getBoolean("horen")),
                overeenkomst);
    }

    /** Zegt op of ontbindt. Vanaf de ontvangst ligt de laatste dag vast. */
    @Deur(
            value = {CONTRACTMANAGER, BIEDER},
            wijzigt = true)
    public UUID beeindig(Namens namens, UUID overeenkomst, Eindopgave opgave) {
        return leg(namens, contracten.eis(overeenkomst), opgave, null);
    }

    /**
     * Een aanbieder weigerde een nieuwe versie: dat is opzeggen per de ingangsdatum (1.4, 3.30).
     */
    void zegOpDoorWeigering(
            Namens namens, UUID overeenkomst, Eindgrond grond, LocalDate per, UUID versie) {
        leg(
                namens,
                contracten.eis(overeenkomst),
                Eindopgave.op(grond, per, "De aanbieder heeft de nieuwe versie geweigerd."),
                versie);
    }

    private UUID leg(Namens namens, Contracttabel.Stand c, Eindopgave o, UUID versie) {
        if (o.grond() == null) {
            throw new OngeldigeWaarde("grond", "Kies een grond.");
        }
        if (o.per() == null) {
            throw new OngeldigeWaarde("per", "Kies een dag.");
        }
        UUID id = UUID.randomUUID();
        Eindopgave.Inzet inzet = o.inzet();
        contracten.voerEen(
                """
                insert into contracteinde (id, gemeente, aanbieder, overeenkomst, grond, kant, per, toelichting, gehoord,
                    gemeten, tekort, uniek, tevredenheid, sinds, voorwaardenset, door)
                select ?, gemeente, aanbieder, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from raamovereenkomst where id = ?
                """,
                id,
                o.grond(),
                namens.aanbieder() == null ? "GEMEENTE" : "AANBIEDER",
                o.per(),
                Tekst.eis("toelichting", o.toelichting()),
                o.gehoord(),
                inzet == null ? null : inzet.gemeten(),
                inzet == null ? null : inzet.tekort(),
                inzet == null ? null : inzet.uniek(),
                inzet == null ? null : inzet.tevredenheid(),
                o.sinds(),
                versie,
                namens.wie(),
                c.id());
        klokken.laatVerwerken(namens, c, id);
        meld(namens, c, o);
        return id;
    }

    /** Vraagt herstel, of legt daarna vijf procent korting op (3.19.1). */
    @Deur(value = CONTRACTMANAGER, wijzigt = true)
    public UUID neemMaatregel(
            Namens namens,
            UUID overeenkomst,
            boolean korting,
            LocalDate begin,
            LocalDate eind,
            String tekst) {
        UUID id = UUID.randomUUID();
        contracten.voerEen(
                """
                insert into contractmaatregel (id, gemeente, aanbieder, overeenkomst, soort, procent, begin, eind, tekst, door)
                select ?, gemeente, aanbieder, id, ?, ?, ?, ?, ?, ? from raamovereenkomst where id = ?
                """,
                id,
                korting ? "KORTING" : "HERSTEL",
                korting ? 5 : null,
                begin,
                eind,
                Tekst.eis("tekst", tekst),
                namens.wie(),
                overeenkomst);
        Contracttabel.Stand c = contracten.eis(overeenkomst);
        stuur(
                namens,
                c,
                new Ontvanger.Aanbieder(c.aanbieder()),
                "CONTRACT_MAATREGEL",
                korting
                        ? "Korting op overeenkomst " + c.nummer()
                        : "Herstel gevraagd bij overeenkomst " + c.nummer(),
                "Bij de overeenkomst staat waarom, vanaf wanneer en tot wanneer.");
        return id;
    }

    /**
     * Verlengt met een keer de afgesproken duur. Het bericht ligt meteen in het postvak van de
     * aanbieder; kwam het langs een andere weg, dan noemt {@code ontvangen} die dag met het bewijs.
     *
     * @param ontvangen {@code null} als het nu via het platform gaat
     * @param bewijs waarmee de ontvangst te bewijzen is, zoals een handtekening voor ontvangst
     */
    @Deur(value = CONTRACTMANAGER, wijzigt = true)
    public void verleng(Namens namens, UUID overeenkomst, LocalDate ontvangen, String bewijs) {
        contracten.voerEen(
                """
                insert into contractverlenging (id, gemeente, aanbieder, overeenkomst, nummer, van, tot, ontvangen, bewijs,
                    door)
                select uuidv7(), gemeente, aanbieder, id, 1, eind, eind + 1, coalesce(?::date, vandaag()), ?, ?
                from raamovereenkomst where id = ?
                """,
                ontvangen,
                ontvangen == null
                        ? "Bericht in het postvak op het platform"
                        : Tekst.eis("bewijs", bewijs),
                namens.wie(),
                overeenkomst);
        Contracttabel.Stand c = contracten.eis(overeenkomst);
        brieven.verlenging(namens, c);
        stuur(
                namens,
                c,
                new Ontvanger.Aanbieder(c.aanbieder()),
                "CONTRACT_VERLENGD",
                "Overeenkomst " + c.nummer() + " is verlengd",
                "Zij loopt nu tot en met " + Contractbrieven.dag(c.eind()) + ".");
        klokken.zet(namens, c);
    }

    /**
     * Na een opzegging of ontbinding: de klok, de brief, en een taak per client die verder moet.
     */
    @Deur(value = SYSTEEM, wijzigt = true)
    public void verwerkEinde(Namens namens, UUID overeenkomst) {
        Contracttabel.Stand c = contracten.eis(overeenkomst);
        if (c.toestand() == Contracttoestand.ONTBONDEN) {
            contracten.zet(overeenkomst, Contracttoestand.OVERDRACHT);
            c = contracten.eis(overeenkomst);
        }
        klokken.zet(namens, c);
        brieven.einde(namens, c);
        overdrachten.maakTaken(namens, c);
        overdrachten.rondAf(c.id());
    }

    /** De laatste dag is voorbij: wie er nog hulp krijgt, staat op de lijst. */
    @Deur(value = SYSTEEM, wijzigt = true)
    public void laatAflopen(Namens namens, UUID overeenkomst) {
        Contracttabel.Stand c = contracten.eis(overeenkomst);
        if (c.toestand() == Contracttoestand.ACTIEF || c.toestand() == Contracttoestand.OPGEZEGD) {
            contracten.zet(overeenkomst, Contracttoestand.AFBOUW);
            overdrachten.maakTaken(namens, c);
            overdrachten.rondAf(c.id());
        }
    }

    /** De overeenkomst van een einde, om haar te verwerken. */
    UUID van(UUID einde) {
        return contracten
                .databank
                .eerste(
                        "select overeenkomst from contracteinde where id = ?",
                        r -> r.getObject("overeenkomst", UUID.class),
                        einde)
                .orElseThrow(Contractreden.ONBEKEND::nee);
    }

    private void meld(Namens namens, Contracttabel.Stand c, Eindopgave o) {
        stuur(
                namens,
                c,
                namens.aanbieder() == null
                        ? new Ontvanger.Aanbieder(c.aanbieder())
                        : new Ontvanger.Gemeenterol(Rol.CONTRACTMANAGER),
                "CONTRACT_EINDE",
                "Overeenkomst " + c.nummer() + " eindigt",
                "Zij geldt niet meer vanaf "
                        + Contractbrieven.dag(o.per())
                        + ". De grond en de cliënten die verder geholpen moeten worden, staan bij"
                        + " de overeenkomst.");
    }

    private void stuur(
            Namens namens,
            Contracttabel.Stand c,
            Ontvanger aan,
            String soort,
            String titel,
            String tekst) {
        kennisgevingen.stuur(
                namens,
                Kennisgevingverzoek.over(
                                soort,
                                new Onderwerp(Contractloket.ONDERWERP, c.id()),
                                titel,
                                tekst,
                                aan)
                        .bij(c.gemeente())
                        .metPad(Contractloket.pad(c.id())));
    }
}
