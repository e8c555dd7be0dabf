package nl.zorginkoop.contracting.catalogus;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;

/** Een hulpvrager laten kiezen, stap voor stap; de databank oordeelt over elke stap. */
@ApplicationScoped
public class Keuzeloket {
    @Inject Databank databank;
    @Inject Keuzeklok klok;
    @Inject Toewijzingloket toewijzingen;

    private record Toewijsbaar(
            UUID hulpvrager,
            Wet wet,
            String categorie,
            String productcode,
            AgbCode aanbieder,
            LocalDate vanaf) {}

    /**
     * Opent een keuze over een zaak; wie een band heeft met een aanbieder hier kan dat niet
     * (RG-05).
     */
    @Deur(value = REGISSEUR, wijzigt = true)
    public UUID open(Namens namens, Keuzeopening o) {
        if (o.start() == null) {
            throw new OngeldigeWaarde("start", "Kies de dag waarop de hulp begint.");
        }
        UUID id = UUID.randomUUID();
        Catalogusreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into keuze (id, gemeente, zaak, interventie, start, behoeften, regisseur)"
                                        + " values (?, ?, ?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                o.zaak(),
                                o.interventie(),
                                o.start(),
                                o.behoeften(),
                                namens.wie()));
        return id;
    }

    /** Maakt de lijst op zoals zij nu is, en laat zien; opnieuw tonen geeft dezelfde volgorde. */
    @Deur(value = REGISSEUR, wijzigt = true)
    public UUID toon(Namens namens, UUID keuze) {
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

    /** Kijkt op de getoonde lijst met een filter; wat gekeken is ligt vast bij haar afdruk. */
    @Deur(value = REGISSEUR, wijzigt = true)
    public void filter(Namens namens, UUID keuze, Kijkfilter f) {
        int gelukt =
                databank.voer(
                        "insert into keuzefilter (gemeente, lijst, kenmerken, wachttijd, tarief, door)"
                                + " select gemeente, lijst, ?, ?, ?, ? from keuzestand"
                                + " where keuze = ? and lijst is not null",
                        f.kenmerken(),
                        f.wachttijd(),
                        f.tarief() == null ? null : Long.valueOf(f.tarief().centen()),
                        namens.wie(),
                        keuze);
        if (gelukt == 0) {
            throw Catalogusreden.ONBEKEND.nee();
        }
    }

    /**
     * Legt vast wie de cliënt kiest. Met {@code vraagMeteen} gaat de vraag of die kan er direct
     * achteraan.
     */
    @Deur(value = REGISSEUR, wijzigt = true)
    public void kies(Namens namens, UUID keuze, Voorkeur v, boolean vraagMeteen) {
        String reden = Tekst.eis("reden", v.reden());
        if (v.aanbieder() == null) {
            throw new OngeldigeWaarde("aanbieder", "Kies een aanbieder uit de lijst.");
        }
        if (v.kiezer() == null) {
            throw new OngeldigeWaarde("kiezer", "Zeg wie er koos.");
        }
        Catalogusreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into keuzebesluit (id, gemeente, keuze, lijst, agb, kiezer, geadviseerd, reden,"
                                        + " door) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                UUID.randomUUID(),
                                namens.gemeente().code(),
                                keuze,
                                v.lijst(),
                                v.aanbieder().code(),
                                v.kiezer(),
                                v.geadviseerd() == null ? null : v.geadviseerd().code(),
                                reden,
                                namens.wie()));
        if (vraagMeteen) {
            klok.vraag(namens, keuze);
        }
    }

    /** Vraagt de gekozen aanbieder of hij kan; hij heeft twee werkdagen†. */
    @Deur(value = REGISSEUR, wijzigt = true)
    public void vraagBeschikbaarheid(Namens namens, UUID keuze) {
        klok.vraag(namens, keuze);
    }

    /**
     * Wijst toe aan wie de cliënt koos en die ja zei, vanaf de dag die hij noemde (INV-5.4).
     *
     * @param eind de laatste dag, of {@code null} voor een open einde
     */
    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public UUID wijsToe(
            Namens namens, Grondslag grondslag, UUID keuze, LocalDate eind, Omvang omvang) {
        Toewijsbaar t = toewijsbaar(keuze);
        if (eind != null && eind.isBefore(t.vanaf())) {
            throw new OngeldigeWaarde("eind", "De laatste dag ligt niet voor de eerste.");
        }
        UUID toewijzing =
                toewijzingen.wijsToe(
                        namens,
                        grondslag,
                        new NieuweToewijzing(
                                t.wet(),
                                t.aanbieder(),
                                t.hulpvrager(),
                                t.categorie(),
                                t.productcode(),
                                t.vanaf(),
                                eind,
                                omvang,
                                null,
                                null,
                                null));
        Catalogusreden.opDeVloer(
                () ->
                        databank.voer(
                                "update keuze set toewijzing = ? where id = ?", toewijzing, keuze));
        return toewijzing;
    }

    // Het slot eerst: twee keer op de knop is een toewijzing, geen twee.
    private Toewijsbaar toewijsbaar(UUID keuze) {
        if (databank.eerste("select 1 from keuze where id = ? for update", r -> 1, keuze)
                .isEmpty()) {
            throw Catalogusreden.ONBEKEND.nee();
        }
        return databank.eerste(
                        """
                        select k.*, p.categorie, s.agb, s.vanaf
                        from keuze k join keuzestand s on s.keuze = k.id
                        join product p on p.wet = k.wet and p.code = k.productcode
                        where k.id = ? and s.stand = 'GEKOZEN'
                        """,
                        r ->
                                new Toewijsbaar(
                                        r.getObject("hulpvrager", UUID.class),
                                        Wet.valueOf(r.getString("wet")),
                                        r.getString("categorie"),
                                        r.getString("productcode"),
                                        new AgbCode(r.getString("agb")),
                                        Databank.dag(r, "vanaf")),
                        keuze)
                .orElseThrow(Catalogusreden.ZONDER_KEUZE::nee);
    }
}
