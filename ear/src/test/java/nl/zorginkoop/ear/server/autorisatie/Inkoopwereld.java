package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import java.util.UUID;

/**
 * Kaders en voorwaarden van HIER. Een concept draagt het merk; wat actief of gepubliceerd is mag
 * iedereen lezen en draagt het dus niet.
 */
final class Inkoopwereld {
    private Inkoopwereld() {}

    static UUID concept(Proefwereld w) {
        return kader(w, w.nieuw(), MERK);
    }

    /** Met alles erbij wat activeren vraagt. */
    static UUID klaar(Proefwereld w) {
        return metAlles(w, concept(w));
    }

    static UUID actief(Proefwereld w) {
        UUID id = metAlles(w, kader(w, UUID.randomUUID(), "Openbaar"));
        w.zet("update inkoopkader set toestand = 'ACTIEF' where id = ?", id);
        return id;
    }

    /** Onder een toelating: iedereen mag zich melden, en de client kiest. */
    static UUID toelating(Proefwereld w) {
        UUID id = metAlles(w, kader(w, UUID.randomUUID(), "Openbaar"));
        w.zet(
                "update inkoopkader set procedure = 'TOELATING', besluitregel = 'CLIENT_KIEST',"
                        + " contractering = 'ALLE_TOEGELATENEN' where id = ?",
                id);
        w.zet(
                """
                insert into criteriaprofiel (gemeente, kader, keuzevrijheid, flexibiliteit, interactie, transformatie,
                    samenwerking, lasten, toetreding, nulmeting_gemeente, nulmeting_aanbieder, ruimte_voor_meer,
                    kwaliteit_zichtbaar, kostprijs_bekend, door)
                values ('9751', ?, 'VOLLEDIG', 'VOLLEDIG', 'VOLLEDIG', 'EVOLUTIE', 'VRIJ', 'GELIJK', 'OPEN', 'veel', 'veel',
                        true, true, true, 'merk')
                """,
                id);
        w.zet("update inkoopkader set toestand = 'ACTIEF' where id = ?", id);
        return id;
    }

    /** Inbesteed: de gemeente wijst aan. */
    static UUID inbesteed(Proefwereld w) {
        UUID id = metAlles(w, kader(w, UUID.randomUUID(), "Openbaar"));
        w.zet(
                "update inkoopkader set procedure = 'INBESTEDEN', besluitregel = 'AANGEWEZEN' where id = ?",
                id);
        w.zet("update inkoopkader set toestand = 'ACTIEF' where id = ?", id);
        return id;
    }

    /** Onder SAS met EMVI: de gemeente weegt. */
    static UUID emvi(Proefwereld w) {
        UUID id = metAlles(w, kader(w, UUID.randomUUID(), "Openbaar"));
        w.zet(
                "update inkoopkader set procedure = 'SAS_MET_EMVI', gunningscriterium = 'BESTE_PRIJS_KWALITEIT',"
                        + " gewicht_kwaliteit = 70 where id = ?",
                id);
        w.zet("update inkoopkader set toestand = 'ACTIEF' where id = ?", id);
        return id;
    }

    private static UUID kader(Proefwereld w, UUID id, String naam) {
        String dag = w.kaderdag();
        w.zet(
                """
                insert into inkoopkader (id, gemeente, nummer, naam, wet, zorgvorm, model, procedure, besluitregel, variant,
                    regie, verantwoording, contractering, scope, begin, eind, waarde)
                values (?, '9751', left(?, 40), ?, 'WMO', 'BEGELEIDING', 'REGISSEUR', 'SAS_ZONDER_EMVI',
                        'GEMEENTE_MET_CLIENT', 'INSPANNINGSGERICHT', 'GEMEENTE', 'INZET', 'SELECTIE', 'SMAL', ?::date,
                        ?::date, 100)
                """,
                id,
                id.toString(),
                naam,
                dag,
                dag);
        w.zet(
                "insert into kaderproduct (gemeente, kader, wet, productcode) values ('9751', ?, 'WMO', '02Q97')",
                id);
        return id;
    }

    private static UUID metAlles(Proefwereld w, UUID kader) {
        w.zet(
                "insert into kaderdeelnemer (gemeente, kader, deelnemer, collegebesluit, getekend_door, getekend_op)"
                        + " values ('9751', ?, '9751', 'besluit', 'wethouder', '2026-09-01')",
                kader);
        w.zet(
                "insert into verkenning (id, gemeente, kader, model, voordelen, nadelen, door)"
                        + " select uuidv7(), '9751', ?, m, 'voor', 'tegen', 'merk'"
                        + " from unnest(array['REGISSEUR', 'OPEN_HUIS']) m",
                kader);
        return kader;
    }

    static UUID voorwaarden(Proefwereld w) {
        return set(w, w.nieuw(), concept(w));
    }

    static UUID inConsultatie(Proefwereld w) {
        return consulteer(w, set(w, UUID.randomUUID(), actief(w)), "1 day");
    }

    static UUID vastgesteld(Proefwereld w) {
        UUID id = geraadpleegd(w);
        w.zet("update voorwaardenset set toestand = 'VASTGESTELD' where id = ?", id);
        return id;
    }

    /** In consultatie, en de termijn om te reageren is net voorbij. */
    static UUID geraadpleegd(Proefwereld w) {
        UUID id = consulteer(w, set(w, UUID.randomUUID(), actief(w)), "25 milliseconds");
        w.wachtEven();
        return id;
    }

    static UUID gepubliceerd(Proefwereld w) {
        UUID id = vastgesteld(w);
        publiceer(w, id);
        return id;
    }

    /** Een gepubliceerde versie met een eis voor elke stap, en een die alleen KAN. */
    static UUID metEisen(Proefwereld w, UUID kader) {
        UUID id = set(w, UUID.randomUUID(), kader);
        w.zet(
                """
                insert into voorwaarde (id, gemeente, voorwaardenset, deel, artikel, kop, tekst, eis, gevolg, bewijs)
                select gen_random_uuid(), '9751', ?, 2, v.artikel, 'Eis', 'tekst', v.eis, v.gevolg, 'VERKLARING'
                from (values ('2.1', 'PROCEDURE', 'MOET'), ('2.2', 'GESCHIKTHEID', 'MOET'),
                             ('2.3', 'GESCHIKTHEID', 'KAN')) v (artikel, eis, gevolg)
                """,
                id);
        return doorlopen(w, id);
    }

    /** Een gepubliceerde versie met een tarief, dat daarmee voor allen geldt. */
    static UUID metTarief(Proefwereld w, UUID kader) {
        UUID id = set(w, UUID.randomUUID(), kader);
        tariefregel(w, id, UUID.randomUUID());
        return doorlopen(w, id);
    }

    static UUID tariefregel(Proefwereld w, UUID set, UUID id) {
        w.zet(
                """
                insert into tariefregel (id, gemeente, voorwaardenset, wet, productcode, eenheid, vanaf, bedrag, beroepskracht,
                    overhead, niet_productief, reis_opleiding, indexatie, gemeente_eisen, door)
                values (?, '9751', ?, 'WMO', '02Q97', '04', vandaag(), 5000, 4000, 600, 300, 100, 0, 0, 'merk')
                """,
                id,
                set);
        return id;
    }

    private static UUID doorlopen(Proefwereld w, UUID set) {
        consulteer(w, set, "25 milliseconds");
        w.wachtEven();
        w.zet("update voorwaardenset set toestand = 'VASTGESTELD' where id = ?", set);
        publiceer(w, set);
        return set;
    }

    private static void publiceer(Proefwereld w, UUID set) {
        w.zet(
                "update voorwaardenset set toestand = 'GEPUBLICEERD', verzending = uuidv7() where id = ?",
                set);
    }

    static String hash(Proefwereld w, UUID set) {
        return w.databank
                .eerste(
                        "select hash from voorwaardenset where id = ?",
                        r -> r.getString("hash"),
                        set)
                .orElseThrow();
    }

    /** Een reactie van DEZE op een versie die iedereen mag lezen. */
    static UUID reactie(Proefwereld w, UUID set) {
        UUID id = w.nieuw();
        w.zet(
                "insert into voorwaardenreactie (id, gemeente, aanbieder, voorwaardenset, van, tekst, door)"
                        + " values (?, '9751', ?, ?, 'AANBIEDER', ?, 'merk')",
                id,
                DEZE.code(),
                set,
                MERK);
        return id;
    }

    static void aanvaarding(Proefwereld w, UUID set) {
        w.zet(
                "insert into aanvaarding (id, gemeente, aanbieder, voorwaardenset, hash, besluit, persoon, mandaat)"
                        + " values (?, '9751', ?, ?, ?, 'AANVAARD', ?, 'bestuurder')",
                w.nieuw(),
                DEZE.code(),
                set,
                hash(w, set),
                MERK);
    }

    private static UUID set(Proefwereld w, UUID id, UUID kader) {
        w.zet(
                """
                insert into voorwaardenset (id, gemeente, kader, nummer, soort, variant, aard, omvang, toelichting,
                    ingangsdatum, opgesteld_door)
                values (?, '9751', ?, 1, 'EERSTE', 'INSPANNINGSGERICHT', 'aard', 'omvang', 'toelichting', vandaag(), 'merk')
                """,
                id,
                kader);
        w.zet(
                "insert into voorwaarde (id, gemeente, voorwaardenset, deel, artikel, kop, nvt)"
                        + " select uuidv7(), '9751', ?, deel, artikel, kop, deel = 1 from standaardartikel",
                id);
        return id;
    }

    private static UUID consulteer(Proefwereld w, UUID set, String duur) {
        w.zet(
                "update voorwaardenset set toestand = 'CONSULTATIE', consultatie_tot = nu() + ?::interval where id = ?",
                duur,
                set);
        return set;
    }
}
