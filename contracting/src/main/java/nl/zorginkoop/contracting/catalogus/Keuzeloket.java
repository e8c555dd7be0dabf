package nl.zorginkoop.contracting.catalogus;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.toewijzing.Omvang;

/** Een hulpvrager laten kiezen, stap voor stap; de databank oordeelt over elke stap. */
@ApplicationScoped
public class Keuzeloket {
    @Inject Databank databank;
    @Inject Keuzeklok klok;
    @Inject Keuzebegin begin;
    @Inject Keuzetoewijzer toewijzer;
    @Inject Keuzeeinde einde;

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
        return begin.toon(namens, keuze);
    }

    /** Kijkt op de getoonde lijst met een filter; wat gekeken is ligt vast bij haar afdruk. */
    @Deur(value = REGISSEUR, wijzigt = true)
    public void filter(Namens namens, UUID keuze, Kijkfilter f) {
        begin.filter(namens, keuze, f);
    }

    /**
     * Legt vast wie de cliënt kiest. Met {@code vraagMeteen} gaat de vraag of die kan er direct
     * achteraan.
     */
    @Deur(value = REGISSEUR, wijzigt = true)
    public void kies(Namens namens, UUID keuze, Voorkeur v, boolean vraagMeteen) {
        leg(namens, keuze, v);
        if (vraagMeteen) {
            klok.vraag(namens, keuze);
        }
    }

    private UUID leg(Namens namens, UUID keuze, Voorkeur v) {
        String reden = Tekst.eis("reden", v.reden());
        if (v.aanbieder() == null) {
            throw new OngeldigeWaarde("aanbieder", "Kies een aanbieder uit de lijst.");
        }
        if (v.kiezer() == null) {
            throw new OngeldigeWaarde("kiezer", "Zeg wie er koos.");
        }
        UUID besluit = UUID.randomUUID();
        Catalogusreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into keuzebesluit (id, gemeente, keuze, lijst, agb, kiezer, geadviseerd, reden,"
                                        + " door) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                besluit,
                                namens.gemeente().code(),
                                keuze,
                                v.lijst(),
                                v.aanbieder().code(),
                                v.kiezer(),
                                v.geadviseerd() == null ? null : v.geadviseerd().code(),
                                reden,
                                namens.wie()));
        return besluit;
    }

    /** Vraagt de gekozen aanbieder of hij kan; hij heeft twee werkdagen†. */
    @Deur(value = REGISSEUR, wijzigt = true)
    public void vraagBeschikbaarheid(Namens namens, UUID keuze) {
        klok.vraag(namens, keuze);
    }

    /**
     * Wijst toe aan wie de cliënt koos en die ja zei, vanaf de dag die hij noemde (INV-5.4). Is er
     * geen ruimte, dan wacht de keuze op een besluit en is er niets geweigerd (rulings A4).
     *
     * @param eind de laatste dag, of {@code null} voor een open einde
     * @return de toewijzing, of leeg als de keuze op ruimte wacht
     */
    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public Optional<UUID> wijsToe(
            Namens namens, Grondslag grondslag, UUID keuze, LocalDate eind, Omvang omvang) {
        return toewijzer.wijsToeOfWacht(namens, grondslag, keuze, eind, omvang);
    }

    /**
     * Begint uit een besluit, in een stap: opent de keuze voor wat toegekend is, maakt de lijst op
     * en bekijkt haar op de doelgroep van de interventie. Loopt er al een, dan is het die.
     *
     * @param regel de regel van de beschikking (PO-16)
     */
    @Deur(value = REGISSEUR, wijzigt = true)
    public UUID begin(Namens namens, UUID regel, UUID interventie) {
        return begin.uitBesluit(namens, regel, interventie);
    }

    /**
     * Legt in een stap vast wie de cliënt kiest en wat er toegewezen wordt zodra die aanbieder ja
     * zegt; de vraag gaat meteen uit. Zonder dat ja komt er geen toewijzing (INV-5.4).
     *
     * @param eind de laatste dag, of {@code null} voor een open einde
     */
    @Deur(value = REGISSEUR, wijzigt = true)
    public void bevestig(Namens namens, UUID keuze, Voorkeur v, LocalDate eind, Omvang omvang) {
        UUID besluit = leg(namens, keuze, v);
        Catalogusreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into toewijsopdracht (besluit, gemeente, eind, volume, eenheid, frequentie,"
                                        + " door) values (?, ?, ?, ?, ?, ?, ?)",
                                besluit,
                                namens.gemeente().code(),
                                eind,
                                omvang.volume(),
                                omvang.eenheid().code(),
                                omvang.frequentie().code(),
                                namens.wie()));
        klok.vraag(namens, keuze);
    }

    /**
     * Sluit een keuze die niemand afmaakt; daarna kan er een nieuwe beginnen. Een vraag die nog
     * uitstaat wordt ingetrokken, en telt niet tegen de aanbieder.
     */
    @Deur(value = REGISSEUR, wijzigt = true)
    public void sluit(Namens namens, UUID keuze, String reden) {
        einde.sluit(namens, keuze, Tekst.eis("reden", reden));
    }
}
