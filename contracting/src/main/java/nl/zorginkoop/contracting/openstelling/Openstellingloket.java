package nl.zorginkoop.contracting.openstelling;

import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Werkdagen;

/** Een procedure opstellen, publiceren, bijstellen, stilleggen en intrekken. */
@ApplicationScoped
public class Openstellingloket {
    static final String ONDERWERP = "OPENSTELLING";

    @Inject Openstellingen openstellingen;
    @Inject Storingen storingen;
    @Inject Mededelingen mededelingen;
    @Inject Openstellingwekker wekker;
    @Inject Klok klok;
    @Inject Event<PublicatieAangevraagd> aangevraagd;

    /** Begint een openstelling als concept, met procedure en looptijd van haar kader. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public UUID begin(Namens namens, Openstellingopgave opgave) {
        UUID id = UUID.randomUUID();
        if (openstellingen.begin(id, namens, opgave) == 0) {
            throw nee(Openstellingreden.ONBEKEND);
        }
        return id;
    }

    /** Legt het gesprek, de rechter, klacht, herstel en rollen vast: gelijk voor iedereen. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legSpelregelsVast(Namens namens, UUID openstelling, Spelregels spelregels) {
        concept(namens, openstelling);
        openstellingen.regel(openstelling, spelregels);
    }

    /** Legt een perceel vast, of werkt het bij. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legPerceelVast(Namens namens, UUID openstelling, Perceel perceel) {
        openstellingen.legPerceel(concept(namens, openstelling), perceel);
    }

    /** Voegt een venster toe; na publicatie alleen een dat nog moet openen. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legVensterVast(Namens namens, UUID openstelling, Venster venster, String reden) {
        Openstelling o = eigen(namens, openstelling);
        openstellingen.legVenster(o, venster);
        if (o.isGepubliceerd()) {
            mededelingen.gewijzigd(namens, o, eisReden(reden));
            wekker.zet(namens, openstelling);
        }
    }

    /** Legt de planning van een concept vast. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void plan(Namens namens, UUID openstelling, Planning planning, boolean verlengen) {
        concept(namens, openstelling);
        openstellingen.plan(openstelling, planning, verlengen, null, null);
    }

    /** Verschuift de planning van wat gepubliceerd is, en meldt dat allen tegelijk (L4). */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void herplan(
            Namens namens, UUID openstelling, Planning planning, boolean verlengen, String reden) {
        Openstelling o = gepubliceerd(namens, openstelling);
        UUID mededeling = mededelingen.gewijzigd(namens, o, eisReden(reden));
        openstellingen.plan(openstelling, planning, verlengen, reden.strip(), mededeling);
        openstellingen.loopDoor(openstelling);
        wekker.zet(namens, openstelling);
    }

    /** Wat publiceren nog in de weg staat en wat opvalt, in woorden. */
    @Deur({INKOOPADVISEUR, SYSTEEM})
    public List<Aandachtspunt> aandachtspunten(Namens namens, UUID openstelling) {
        Openstelling o = eigen(namens, openstelling);
        return Openstellingbewaking.van(
                o, openstellingen.heeftVoorwaarden(o.kader()), klok, Werkdagen.WET);
    }

    /** Publiceert: vanaf nu voor iedereen te lezen, ook zonder account (OP-20). */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void publiceer(Namens namens, UUID openstelling) {
        Openstelling o = concept(namens, openstelling);
        List<Aandachtspunt> open =
                aandachtspunten(namens, openstelling).stream()
                        .filter(Aandachtspunt::blokkeert)
                        .toList();
        if (!open.isEmpty()) {
            throw new Weigering(
                    open.size() == 1 ? open.get(0).reden() : Openstellingreden.BELEMMERD,
                    open.stream().map(Aandachtspunt::zin).collect(Collectors.joining(" ")));
        }
        aangevraagd.fire(new PublicatieAangevraagd(openstelling, o.procedure()));
        openstellingen.publiceer(openstelling, mededelingen.gepubliceerd(namens, o));
        openstellingen.loopDoor(openstelling);
        wekker.zet(namens, openstelling);
        wekker.zetMaandnota(namens, o);
    }

    /** Legt de procedure tijdelijk stil: er komt niets binnen, en niemand krijgt daar iets voor. */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void legStil(Namens namens, UUID openstelling, String reden) {
        Openstelling o = gepubliceerd(namens, openstelling);
        UUID mededeling = mededelingen.stilgelegd(namens, o, eisReden(reden));
        openstellingen.legStil(openstelling, true, reden.strip(), mededeling);
    }

    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void hervat(Namens namens, UUID openstelling, String reden) {
        Openstelling o = gepubliceerd(namens, openstelling);
        UUID mededeling = mededelingen.hervat(namens, o, eisReden(reden));
        openstellingen.legStil(openstelling, false, reden.strip(), mededeling);
    }

    /** Trekt de procedure in; dat kan altijd, met de reden (contractstandaard 1.1). */
    @Deur(
            value = {INKOOPADVISEUR, SYSTEEM},
            wijzigt = true)
    public void trekIn(Namens namens, UUID openstelling, String reden) {
        Openstelling o = eigen(namens, openstelling);
        eisReden(reden);
        UUID mededeling = o.isGepubliceerd() ? mededelingen.ingetrokken(namens, o, reden) : null;
        openstellingen.trekIn(openstelling, reden.strip(), mededeling);
        wekker.zet(namens, openstelling);
    }

    /** Een aanbieder wil van elke wijziging horen. */
    @Deur(
            value = {ZORGAANBIEDER, BIEDER},
            wijzigt = true)
    public void volg(Namens namens, UUID openstelling) {
        openstellingen.volg(zichtbaar(openstelling), namens.aanbieder());
    }

    /** Zet de toestand die bij de klok hoort, op het moment zelf. */
    @Deur(value = SYSTEEM, wijzigt = true)
    public void loopDoor(Namens namens, UUID openstelling) {
        openstellingen.loopDoor(openstelling);
        wekker.zet(namens, openstelling);
    }

    /**
     * Het platform was niet bereikbaar: elke procedure die in die tijd sloot, blijft even veel
     * langer open (L5).
     *
     * @return hoeveel procedures verlengd worden
     */
    @Deur(value = BEHEERDER, wijzigt = true)
    public int meldStoring(
            Namens namens, Instant van, Instant tot, int minutenErbij, String reden) {
        if (!Gemeentecode.PLATFORM.equals(namens.gemeente())) {
            throw nee(Openstellingreden.ALLEEN_PLATFORM);
        }
        if (!tot.isAfter(van)) {
            throw new OngeldigeWaarde("tot", "Een storing eindigt nadat zij begon.");
        }
        return storingen.meld(namens, van, tot, minutenErbij, eisReden(reden));
    }

    /** De storingen die bekend zijn, de laatste eerst. */
    @Deur({BEHEERDER, INKOOPADVISEUR})
    public List<Storing> storingen(Namens namens) {
        return storingen.alle();
    }

    /** Verlengt deze procedure om elke storing tijdens haar sluiting. */
    @Deur(value = SYSTEEM, wijzigt = true)
    public void verlengNaStoring(Namens namens, UUID openstelling) {
        if (!storingen.neem(openstelling)) {
            return;
        }
        Openstelling o = eigen(namens, openstelling);
        storingen
                .verlenging(openstelling)
                .ifPresent(
                        v -> {
                            UUID mededeling = mededelingen.gewijzigd(namens, o, v.reden());
                            openstellingen.zetSluit(openstelling, v.sluit(), v.reden(), mededeling);
                            wekker.zet(namens, openstelling);
                        });
    }

    private Openstelling concept(Namens namens, UUID id) {
        Openstelling o = eigen(namens, id);
        if (o.isGepubliceerd()) {
            throw nee(Openstellingreden.LIGT_VAST);
        }
        return o;
    }

    private Openstelling gepubliceerd(Namens namens, UUID id) {
        Openstelling o = eigen(namens, id);
        if (!o.isGepubliceerd()) {
            throw nee(Openstellingreden.OVERGANG);
        }
        return o;
    }

    private Openstelling eigen(Namens namens, UUID id) {
        return openstellingen
                .vergrendel(id)
                .filter(o -> o.gemeente().equals(namens.gemeente()))
                .orElseThrow(() -> nee(Openstellingreden.ONBEKEND));
    }

    private Openstelling zichtbaar(UUID id) {
        return openstellingen
                .vind(id)
                .filter(Openstelling::isGepubliceerd)
                .orElseThrow(() -> nee(Openstellingreden.ONBEKEND));
    }

    private static Weigering nee(Openstellingreden reden) {
        return new Weigering(reden, reden.zin());
    }

    private static String eisReden(String reden) {
        if (reden == null || reden.isBlank()) {
            throw new OngeldigeWaarde("reden", "Schrijf erbij waarom: iedereen leest dit.");
        }
        return reden.strip();
    }
}
