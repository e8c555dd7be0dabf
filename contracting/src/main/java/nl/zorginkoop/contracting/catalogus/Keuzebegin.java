package nl.zorginkoop.contracting.catalogus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.dossier.Kenmerk;

/** Een keuze openen uit een besluit, haar lijst opmaken en haar bekijken. */
@Dependent
class Keuzebegin {
    @Inject Databank databank;

    /** Een keuze die net openging; het filter is haar doelgroep. */
    private record Begonnen(UUID keuze, Kenmerk doelgroep, boolean nieuw) {}

    UUID uitBesluit(Namens namens, UUID regel, UUID interventie) {
        Begonnen b = loopt(regel, interventie);
        if (b == null) {
            Catalogusreden.opDeVloer(
                    () ->
                            databank.voer(
                                    """
                                    insert into keuze (id, gemeente, zaak, interventie, start, behoeften, regisseur, regel)
                                    select gen_random_uuid(), b.gemeente, b.zaak, ?, greatest(r.begin, vandaag()), '{}', ?, r.id
                                    from beschikkingregel r join beschikking b on b.id = r.beschikking where r.id = ?
                                    """,
                                    interventie,
                                    namens.wie(),
                                    regel));
            b = loopt(regel, interventie);
            if (b == null) {
                throw Catalogusreden.ONBEKEND.nee();
            }
        }
        if (b.nieuw()) {
            toon(namens, b.keuze());
            filter(namens, b.keuze(), new Kijkfilter(Set.of(b.doelgroep()), null, null));
        }
        return b.keuze();
    }

    private Begonnen loopt(UUID regel, UUID interventie) {
        return databank.eerste(
                        """
                        select k.id, i.doelgroep, s.lijst is null as nieuw
                        from keuze k join keuzestand s on s.keuze = k.id join interventie i on i.id = k.interventie
                        where k.regel = ? and k.interventie = ? and k.gesloten is null and k.toewijzing is null
                        """,
                        r ->
                                new Begonnen(
                                        r.getObject("id", UUID.class),
                                        Kenmerk.valueOf(r.getString("doelgroep")),
                                        r.getBoolean("nieuw")),
                        regel,
                        interventie)
                .orElse(null);
    }

    UUID toon(Namens namens, UUID keuze) {
        UUID lijst = UUID.randomUUID();
        Catalogusreden.opDeVloer(
                () -> {
                    int gelukt =
                            databank.voer(
                                    """
                                    insert into keuzelijst (id, gemeente, keuze, hash, door)
                                    select ?, k.gemeente, k.id, encode(sha256(convert_to(coalesce((
                                        select string_agg(concat_ws(' ', a.plek, a.agb, a.redenen), E'\\n' order by a.plek)
                                        from keuzeaanbod(k.id) a), ''), 'UTF8')), 'hex'), ?
                                    from keuze k where k.id = ?
                                    """,
                                    lijst,
                                    namens.wie(),
                                    keuze);
                    if (gelukt == 0) {
                        throw Catalogusreden.ONBEKEND.nee();
                    }
                    return databank.voer(
                            """
                            insert into keuzerij (gemeente, lijst, plek, agb, overeenkomst, tarief, eenheid, wachttijd,
                                bijgewerkt, eerste, afstand, ruimte, cijfer, antwoorden, kenmerken, redenen)
                            select ?, ?, a.* from keuzeaanbod(?) a
                            """,
                            namens.gemeente().code(),
                            lijst,
                            keuze);
                });
        return lijst;
    }

    void filter(Namens namens, UUID keuze, Kijkfilter f) {
        int gelukt =
                Catalogusreden.opDeVloer(
                        () ->
                                databank.voer(
                                        "insert into keuzefilter (gemeente, lijst, kenmerken, wachttijd, tarief, door)"
                                                + " select gemeente, lijst, ?, ?, ?, ? from keuzestand"
                                                + " where keuze = ? and lijst is not null",
                                        f.kenmerken(),
                                        f.wachttijd(),
                                        f.tarief() == null
                                                ? null
                                                : Long.valueOf(f.tarief().centen()),
                                        namens.wie(),
                                        keuze));
        if (gelukt == 0) {
            throw Catalogusreden.ONBEKEND.nee();
        }
    }
}
