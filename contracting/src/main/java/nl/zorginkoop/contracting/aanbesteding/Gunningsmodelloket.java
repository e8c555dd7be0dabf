package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Vastleggen hoe er gegund wordt, tot de procedure gepubliceerd is. */
@ApplicationScoped
public class Gunningsmodelloket {
    @Inject Aanbestedingen aanbestedingen;

    /** Legt vorm, prijsvorm, punten en de regel bij gelijke punten vast, of werkt ze bij. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legModelVast(Namens namens, UUID openstelling, Modelopgave m) {
        eigen(namens, openstelling);
        aanbestedingen.voerEen(
                """
                insert into gunningsmodel (gemeente, openstelling, vorm, prijsvorm, totaal, drempel, gelijk, aanmelden_tot,
                    gespreksonderwerpen, door)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (openstelling) do update set vorm = excluded.vorm, prijsvorm = excluded.prijsvorm,
                    totaal = excluded.totaal, drempel = excluded.drempel, gelijk = excluded.gelijk,
                    aanmelden_tot = excluded.aanmelden_tot, gespreksonderwerpen = excluded.gespreksonderwerpen,
                    door = excluded.door
                """,
                namens.gemeente().code(),
                openstelling,
                m.vorm(),
                m.prijsvorm(),
                m.totaal(),
                m.drempel(),
                m.gelijk(),
                m.aanmeldenTot(),
                m.gespreksonderwerpen(),
                namens.wie());
    }

    /**
     * Legt een criterium vast, of werkt dat met hetzelfde nummer bij. Een prijsformule rekent
     * alleen met grenzen die vooraf vaststaan.
     */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legCriteriumVast(Namens namens, UUID openstelling, Criteriumopgave c) {
        eigen(namens, openstelling);
        aanbestedingen.voerEen(
                """
                insert into gunningscriterium (id, gemeente, openstelling, nr, titel, soort, gewicht, wijze, formule)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (openstelling, nr) do update set titel = excluded.titel, soort = excluded.soort,
                    gewicht = excluded.gewicht, wijze = excluded.wijze, formule = excluded.formule
                """,
                UUID.randomUUID(),
                namens.gemeente().code(),
                openstelling,
                c.nr(),
                c.titel(),
                c.soort(),
                c.gewicht(),
                c.wijze(),
                c.formule());
    }

    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void laatCriteriumWeg(Namens namens, UUID openstelling, int nr) {
        eigen(namens, openstelling);
        aanbestedingen.voerEen(
                "delete from gunningscriterium where openstelling = ? and nr = ?",
                openstelling,
                nr);
    }

    /** Legt aantal contracten, prijs met opbouw en grenzen van een perceel vast. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legPerceelVast(Namens namens, UUID openstelling, Perceelopgave p) {
        eigen(namens, openstelling);
        aanbestedingen.voerEen(
                """
                insert into gunningsperceel (gemeente, openstelling, nr, aantal, eenheid, prijs, beroepskracht, overhead,
                    niet_productief, reis_opleiding, indexatie, gemeente_eisen, laag, hoog, uitnodigen)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (openstelling, nr) do update set aantal = excluded.aantal, eenheid = excluded.eenheid,
                    prijs = excluded.prijs, beroepskracht = excluded.beroepskracht, overhead = excluded.overhead,
                    niet_productief = excluded.niet_productief, reis_opleiding = excluded.reis_opleiding,
                    indexatie = excluded.indexatie, gemeente_eisen = excluded.gemeente_eisen, laag = excluded.laag,
                    hoog = excluded.hoog, uitnodigen = excluded.uitnodigen
                """,
                namens.gemeente().code(),
                openstelling,
                p.nr(),
                p.aantal(),
                p.eenheid(),
                p.opbouw().som().centen(),
                p.opbouw().beroepskracht().centen(),
                p.opbouw().overhead().centen(),
                p.opbouw().nietProductief().centen(),
                p.opbouw().reisOpleiding().centen(),
                p.opbouw().indexatie().centen(),
                p.opbouw().gemeenteEisen().centen(),
                centen(p.laag()),
                centen(p.hoog()),
                p.uitnodigen());
    }

    /**
     * Legt het hele model vast, of bij een fout niets ervan. Een criterium dat er niet bij staat
     * vervalt; een perceel blijft.
     */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legHeelVast(
            Namens namens,
            UUID openstelling,
            Modelopgave kop,
            List<Criteriumopgave> criteria,
            List<Perceelopgave> percelen) {
        legModelVast(namens, openstelling, kop);
        aanbestedingen.voer(
                "delete from gunningscriterium where openstelling = ? and not nr::text = any (?)",
                openstelling,
                criteria.stream().map(Criteriumopgave::nr).toList());
        criteria.forEach(c -> legCriteriumVast(namens, openstelling, c));
        percelen.forEach(p -> legPerceelVast(namens, openstelling, p));
    }

    /** Wat publiceren nog in de weg staat; leeg als het model klopt (V02). */
    @Deur({INKOOPADVISEUR, SYSTEEM})
    public List<Aanbestedingsreden> belemmeringen(Namens namens, UUID openstelling) {
        eigen(namens, openstelling);
        return aanbestedingen.tegen(openstelling);
    }

    private void eigen(Namens namens, UUID openstelling) {
        if (!aanbestedingen.isVan(namens, openstelling)) {
            throw Aanbestedingsreden.ONBEKEND.nee();
        }
    }

    private static Long centen(Euro bedrag) {
        return bedrag == null ? null : bedrag.centen();
    }
}
